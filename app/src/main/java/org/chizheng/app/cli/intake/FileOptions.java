package org.chizheng.app.cli.intake;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chizheng.app.cli.frame.WrongUsage;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.intake.ImportService.Choice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What both kinds of lists are told about their file. */
final class FileOptions {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

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

    @Option(names = "--leave-out", paramLabel = "ROWS", description = "这些行这次不导入：表里的行号，用逗号分开，连着的写 7-9")
    String leaveOut;

    ImportRequest complete(ImportRequest request) {
        return request.from(sender).onSheet(sheet);
    }

    Choice choice() {
        return new Choice(leftOut(), Set.of(), keepStored);
    }

    /** The sheet's own row numbers; "3,7-9" are four. */
    Set<Integer> leftOut() {
        Set<Integer> rows = new TreeSet<>();
        if (leaveOut == null) {
            return rows;
        }
        for (String part : leaveOut.split("[,，、]", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new WrongUsage(mixee, "--leave-out 看不懂“" + part.strip() + "”，请写行号，例如 3,7-9");
            }
            int from = Integer.parseInt(range.group(1));
            int through = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            IntStream.rangeClosed(from, through).forEach(rows::add);
        }
        return rows;
    }
}
