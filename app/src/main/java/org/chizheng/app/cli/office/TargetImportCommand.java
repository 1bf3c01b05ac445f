package org.chizheng.app.cli.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.FieldType;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.target.Target;
import org.chizheng.core.target.TargetRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code target import}: the figures as printed, printed totals too; the same table again adds nothing. */
@Needs(Right.DECIDE)
@Command(name = "import", description = "录入目标任务表（JSON、CSV 或 Excel），数字照文件印的写，合计行也照印的写")
final class TargetImportCommand extends HomeCommand {
    @Parameters(paramLabel = "FILE", description = "文件，格式见文档 commands.md")
    private Path file;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Lookup lookup = new Lookup(core);
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Long> places = new LinkedHashMap<>();
        for (Map<String, String> cells : TargetFile.read(file)) {
            Map<String, Object> row = row(lookup, cells);
            long place = places.merge(row.get("annex") + "/" + row.get("targetYear"), 1L, Long::sum);
            row.putIfAbsent("place", place);
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw TargetFile.form("文件里一行也没有");
        }
        int same = dropKnown(core, rows);
        core.services().targetService().enter(core.actor(), rows);
        return Answer.of(Json.object("rows", rows.size() + same, "added", rows.size(), "same", same))
                .line("录入 " + rows.size() + " 行" + (same == 0 ? "" : "，" + same + " 行原来就有"));
    }

    private static Map<String, Object> row(Lookup lookup, Map<String, String> cells) {
        if (!TargetRecord.ANNEXES.containsKey(cells.getOrDefault("annex", ""))) {
            throw TargetFile.form("“表”要写 "
                    + String.join(
                            "、", TargetRecord.ANNEXES.keySet().stream().sorted().toList()));
        }
        if (!cells.containsKey("targetYear") || !cells.containsKey("unit")) {
            throw TargetFile.form("有一行没有写年度或单位");
        }
        Map<String, Object> row = new LinkedHashMap<>();
        TargetRecord.KIND.fields().forEach(field -> {
            String cell = cells.get(field.name());
            if (cell != null) {
                row.put(field.name(), field.type() == FieldType.INTEGER ? number(field.label(), cell) : cell);
            }
        });
        String unit = cells.get("unit");
        boolean total = unit.equals(TargetRecord.PRINTED_TOTAL)
                || unit.replaceAll("\\s", "").equals("合计");
        row.put("unit", total ? TargetRecord.PRINTED_TOTAL : lookup.unit(unit));
        return row;
    }

    private static Long number(String label, String cell) {
        if (!cell.matches("[0-9]{1,9}")) {
            throw TargetFile.form(label + "“" + cell + "”不是整数");
        }
        return Long.valueOf(cell);
    }

    /** Takes out the rows that stand here already; a row that says something else is a correction, not an import. */
    private static int dropKnown(Core core, List<Map<String, Object>> rows) {
        int before = rows.size();
        rows.removeIf(row ->
                core.services().targets().rows((String) row.get("annex"), (Long) row.get("targetYear")).stream()
                        .filter(known ->
                                known.unit().equals(row.get("unit")) && Objects.equals(known.place(), row.get("place")))
                        .anyMatch(known -> {
                            if (!sameFigures(known, row)) {
                                throw Refusal.of(
                                        "target.known",
                                        row.get("targetYear") + " 年的这张表已经录过，“" + row.get("unit") + "”的数字与这次不同",
                                        "目标以文件为准，不能悄悄换掉",
                                        "请核对文件；确实要改的，先作废原来的行");
                            }
                            return true;
                        }));
        return before - rows.size();
    }

    private static boolean sameFigures(Target known, Map<String, Object> row) {
        Map<String, Object> figures = Json.object(
                "total", known.total(),
                "byJune", known.byJune(),
                "bySeptember", known.bySeptember(),
                "byNovember", known.byNovember(),
                "poverty", known.poverty(),
                "general", known.general(),
                "enterprise", known.enterprise(),
                "startup", known.startup(),
                "highSkill", known.highSkill(),
                "employed", known.employed(),
                "holdersNow", known.holdersNow());
        return figures.entrySet().stream().allMatch(entry -> Objects.equals(entry.getValue(), row.get(entry.getKey())));
    }
}
