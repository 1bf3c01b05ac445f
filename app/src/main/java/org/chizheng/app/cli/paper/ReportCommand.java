package org.chizheng.app.cli.paper;

import picocli.CommandLine.Command;

/** {@code report}. */
@Command(name = "report", description = "进度报表", subcommands = ReportProgressCommand.class)
public final class ReportCommand {}
