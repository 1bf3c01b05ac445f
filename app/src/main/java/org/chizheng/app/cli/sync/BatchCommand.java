package org.chizheng.app.cli.sync;

import picocli.CommandLine.Command;

/** {@code batch}. */
@Command(
        name = "batch",
        description = "用U盘或文件夹交换：导出、接收、核对、查看",
        subcommands = {
            BatchExportCommand.class,
            BatchListCommand.class,
            BatchReceiveCommand.class,
            BatchVerifyCommand.class,
            BatchShowCommand.class,
            BatchAsideCommand.class
        })
public final class BatchCommand {}
