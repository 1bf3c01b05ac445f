package org.chizheng.app.cli.training;

import picocli.CommandLine.Command;

/** {@code enrol}. */
@Command(
        name = "enrol",
        description = "报名：把人加进花名册、退班",
        subcommands = {EnrolAddCommand.class, EnrolWithdrawCommand.class})
public final class EnrolCommand {}
