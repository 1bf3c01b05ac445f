package org.chizheng.app.cli.policy;

import picocli.CommandLine.Command;

/** {@code subsidy}. */
@Command(
        name = "subsidy",
        description = "按政策包算补贴、核对资格，每一元都写明条款",
        subcommands = {SubsidyCalcCommand.class, SubsidyCheckCommand.class, SubsidyRosterCommand.class})
public final class SubsidyCommand {}
