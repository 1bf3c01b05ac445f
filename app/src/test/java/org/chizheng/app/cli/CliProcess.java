package org.chizheng.app.cli;

import org.chizheng.app.cli.frame.ProcessConsole;

/** A process of its own that runs one command, for what cannot be seen from inside another. */
public final class CliProcess {
    private CliProcess() {}

    public static void main(String[] args) {
        System.exit(Cli.run(args, new ProcessConsole()));
    }
}
