package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Row;

/**
 * 冲突清单: what waits to be decided, with room for what the telephone or the original says. Numbers stand masked, as in
 * the list on the screen.
 */
public record CaseListSheet(String office, LocalDate on, List<Line> lines) {
    private static final double ROW_HEIGHT = 30;

    private static final List<Column> COLUMNS = List.of(
            Column.count("序号", 26),
            Column.code("冲突号", 72),
            Column.text("为什么在这里", 104),
            Column.text("谁、哪一项", 150),
            Column.text("哪几个单位", 96),
            Column.code("发现", 62),
            Column.count("已等天数", 34),
            Column.code("经办人", 48),
            Column.hand("核实情况", 146));

    public CaseListSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One case.
     *
     * @param shortId its first ten characters, as they are read out over the telephone
     * @param assignee empty for nobody in particular
     */
    public record Line(
            String shortId, String rule, String subject, String offices, LocalDate since, long days, String assignee) {}

    public Document document(PrintNote note) {
        note.require(DocumentKinds.CASES);
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    line.shortId(),
                    line.rule(),
                    line.subject(),
                    line.offices(),
                    line.since().toString(),
                    Long.toString(line.days()),
                    line.assignee(),
                    ""));
        }
        List<Block> blocks = List.of(
                Block.Heading.title("待裁定冲突清单"),
                new Block.Table(COLUMNS, rows, 10.5, ROW_HEIGHT, 1),
                Block.Paragraph.note("共 " + lines.size() + " 件，早的在前，截至 " + on + "。裁定在“冲突”页上做，理由随回执发给有关单位。"));
        return note.finish(
                new Document("待裁定冲突清单 " + office, PageSetup.landscape(), blocks, Foot.NONE, note.watermark()));
    }
}
