package org.chizheng.app.cli.person;

import picocli.CommandLine.Command;

/** {@code trainee}. */
@Command(
        name = "trainee",
        description = "学员",
        subcommands = {
            TraineeAddCommand.class,
            TraineeAmendCommand.class,
            TraineeListCommand.class,
            TraineeShowCommand.class
        })
public final class TraineeCommand {}
