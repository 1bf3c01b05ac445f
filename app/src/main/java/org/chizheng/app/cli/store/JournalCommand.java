package org.chizheng.app.cli.store;

import picocli.CommandLine.Command;

/** {@code journal}. */
@Command(name = "journal", description = "日志：这台电脑上存过的每一笔", subcommands = JournalVerifyCommand.class)
public final class JournalCommand {}
