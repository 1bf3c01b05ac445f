package org.chizheng.app.cli.intake;

import java.nio.file.Path;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.intake.ImportService.Choice;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both kinds of lists are told about their file. */
final class FileOptions {
    @Parameters(paramLabel = "FILE", description = "表格：xlsx、xls、et、csv 或网页导出的表格")
    Path file;

    @Option(names = "--dry-run", description = "只看结果，不登记")
    boolean dryRun;

    @Option(names = "--errors", paramLabel = "OUT.xlsx", description = "把问题写进对方原表的副本，多一列“问题与处理办法”")
    Path errors;

    @Option(names = "--sender", paramLabel = "NAME", description = "谁发来的表；列的对应按单位记住")
    String sender;

    @Option(names = "--sheet", paramLabel = "NAME", description = "工作表名（不写就是第一张显示的表）")
    String sheet;

    @Option(names = "--keep-stored", description = "已登记的内容不改，只补空的")
    boolean keepStored;

    ImportRequest complete(ImportRequest request) {
        return request.from(sender).onSheet(sheet);
    }

    Choice choice() {
        return keepStored ? Choice.FILL_ONLY : Choice.AS_SHOWN;
    }
}
