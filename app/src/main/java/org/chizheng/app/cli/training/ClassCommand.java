package org.chizheng.app.cli.training;

import picocli.CommandLine.Command;

/** {@code class}. */
@Command(
        name = "class",
        description = "班级",
        subcommands = {
            ClassNewCommand.class,
            ClassListCommand.class,
            ClassShowCommand.class,
            ClassSubmitCommand.class,
            ClassApproveCommand.class,
            ClassReturnCommand.class
        })
public final class ClassCommand {}
