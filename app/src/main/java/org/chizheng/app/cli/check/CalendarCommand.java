package org.chizheng.app.cli.check;

import picocli.CommandLine.Command;

/** {@code calendar}. */
@Command(
        name = "calendar",
        description = "工作日和期限",
        subcommands = {CalendarAddCommand.class, CalendarListCommand.class, CalendarImportCommand.class})
public final class CalendarCommand {}
