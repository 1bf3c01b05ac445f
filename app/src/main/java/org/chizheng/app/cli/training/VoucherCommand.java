package org.chizheng.app.cli.training;

import picocli.CommandLine.Command;

/** {@code voucher}. */
@Command(name = "voucher", description = "培训券", subcommands = VoucherSetCommand.class)
public final class VoucherCommand {}
