package org.chizheng.app.cli.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Paging;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.exchange.intake.HeldRow;
import org.chizheng.core.exchange.intake.ImportQueries;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code import held list}. */
@Command(name = "list", description = "列出待核的行，先导入的在前")
final class HeldListCommand extends HomeCommand {
    @Option(names = "--refused", description = "列拒收的行；改好内容后也可以登记")
    private boolean refused;

    @Mixin
    private Paging paging;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        ImportQueries imports = core.services().imports().queries();
        Set<String> state = Set.of(refused ? "refused" : "open");
        List<HeldRow> rows = imports.rows(state, null, paging.offset(), paging.limit());
        reveal.openMany(core, "import held list，" + rows.size() + " 行");
        TextTable table = new TextTable("编号", "文件", "行", "姓名", "证件号码", "问题与处理办法");
        rows.forEach(row -> table.row(
                row.id(),
                row.fileName(),
                row.row(),
                row.value("name"),
                ImportWords.shown(row.value("idNo"), reveal),
                asked(row)));
        return paging.answer(
                imports.countRows(state, null),
                rows.stream().map(row -> view(row, reveal)).toList(),
                table);
    }

    private static String asked(HeldRow row) {
        return row.problems().stream()
                .filter(problem -> problem.outcome().compareTo(RowOutcome.ASK) >= 0)
                .map(Problem::message)
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> view(HeldRow row, Reveal reveal) {
        return Json.object(
                "id", row.id().toString(),
                "file", row.fileName(),
                "sheet", row.sheet(),
                "row", row.row(),
                "class", row.classNo(),
                "sender", row.sender(),
                "state", row.state(),
                "cells", covered(row.cells(), reveal),
                "values", covered(row.values(), reveal),
                "problems",
                        row.problems().stream()
                                .map(problem -> ImportWords.view(problem, reveal))
                                .toList());
    }

    private static Map<String, Object> covered(Map<String, String> texts, Reveal reveal) {
        Map<String, Object> covered = Json.object();
        texts.forEach((name, text) -> covered.put(name, ImportWords.shown(text, reveal)));
        return covered;
    }
}
