package org.chizheng.app.cli.frame;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A word on the command line that a command cannot take; its Chinese sentence is shown as it stands, exit 2. */
public final class WrongUsage extends ParameterException {
    /** @param sentence without the full stop */
    public WrongUsage(CommandSpec command, String sentence) {
        super(command.commandLine(), sentence);
    }
}
