package org.chizheng.app.cli.training;

import picocli.CommandLine.Command;

/** {@code enrol}. */
@Command(
        name = "enrol",
        description = "报名：把人加进花名册、退班、记出勤考核就业",
        subcommands = {EnrolAddCommand.class, EnrolWithdrawCommand.class, EnrolOutcomeCommand.class})
public final class EnrolCommand {}
