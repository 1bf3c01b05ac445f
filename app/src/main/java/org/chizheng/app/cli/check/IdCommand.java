package org.chizheng.app.cli.check;

import picocli.CommandLine.Command;

/** {@code id}. */
@Command(name = "id", description = "身份证号", subcommands = IdCheckCommand.class)
public final class IdCommand {}
