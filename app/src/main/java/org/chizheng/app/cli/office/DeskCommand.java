package org.chizheng.app.cli.office;

import picocli.CommandLine.Command;

/** {@code desk}. */
@Command(
        name = "desk",
        description = "冲突：互相矛盾的记录，由县人社局裁定",
        subcommands = {DeskListCommand.class, DeskResolveCommand.class})
public final class DeskCommand {}
