package org.chizheng.app.cli.office;

import picocli.CommandLine.Command;

/** {@code target}. */
@Command(name = "target", description = "目标任务（文件的附件1、附件2）", subcommands = TargetImportCommand.class)
public final class TargetCommand {}
