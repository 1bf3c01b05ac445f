package org.chizheng.app.cli.check;

import picocli.CommandLine.Command;

/** {@code cert}. */
@Command(name = "cert", description = "证书编号", subcommands = CertCheckCommand.class)
public final class CertCommand {}
