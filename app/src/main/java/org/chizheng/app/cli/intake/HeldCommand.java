package org.chizheng.app.cli.intake;

import picocli.CommandLine.Command;

/** {@code import held}. */
@Command(
        name = "held",
        description = "待核的行：列出、登记、放弃",
        subcommands = {HeldListCommand.class, HeldAcceptCommand.class, HeldDropCommand.class})
public final class HeldCommand {}
