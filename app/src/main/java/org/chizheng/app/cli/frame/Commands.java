package org.chizheng.app.cli.frame;

/** The command line as a command sees it that runs other commands; keeps such a command from knowing the whole tree. */
@FunctionalInterface
public interface Commands {
    /** @return the exit code of the command contract */
    int run(String[] args, Console console);
}
