package org.chizheng.core.document.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.Typeface;

/**
 * 进度表 on the pattern of 古政办发〔2021〕26号 附件1 and 附件2: targets of every unit with what is done. The totals that
 * the document prints do not always equal the sum of its lines (附件1, 11月底: lines 6402, printed 6422), so both stand
 * side by side and nobody has to guess which one is meant.
 */
public record ProgressSheet(
        DocumentKind kind, String title, LocalDate asOf, List<Group> groups, List<UnitRow> rows, List<Stated> stated) {
    private static final String NONE = "—";
    private static final int PERCENT = 100;
    private static final int FEW_GROUPS = 3;

    public ProgressSheet {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        stated = List.copyOf(stated);
    }

    /**
     * A measure, for example 全年任务 or 脱贫劳动力.
     *
     * @param full whether percentage and gap stand beside target and done
     */
    public record Group(String name, boolean full) {}

    /** Target and done of one measure, in people. */
    public record Tally(long target, long done) {
        Tally plus(Tally other) {
            return new Tally(Math.addExact(target, other.target), Math.addExact(done, other.done));
        }

        /** One decimal; a dash where nothing was to be done. */
        String percent() {
            if (target == 0) {
                return NONE;
            }
            return BigDecimal.valueOf(done)
                            .multiply(BigDecimal.valueOf(PERCENT))
                            .divide(BigDecimal.valueOf(target), 1, RoundingMode.HALF_UP)
                            .toPlainString()
                    + "%";
        }

        /** What is missing to the target; a surplus reads 超12. */
        String gap() {
            long missing = target - done;
            if (target == 0) {
                return NONE;
            }
            return missing >= 0 ? Long.toString(missing) : "超" + -missing;
        }
    }

    /** One unit with one tally for each group. */
    public record UnitRow(String unit, List<Tally> tallies, String note) {
        public UnitRow {
            tallies = List.copyOf(tallies);
        }
    }

    /**
     * Totals as a document states them.
     *
     * @param where for example 附件1合计 or 正文二(一)
     * @param targets one for each group, empty where it states none
     */
    public record Stated(String where, List<OptionalLong> targets) {
        public Stated {
            targets = List.copyOf(targets);
        }
    }

    public Document document(PrintNote note) {
        note.require(kind);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.title(title));
        blocks.add(new Block.Paragraph(
                "截至 " + ChineseDates.day(asOf) + "　　　单位：人", Typeface.FANGSONG, 11, 18, 0, Align.RIGHT));
        blocks.add(new Block.Table(columns(), lines(), 11, 24, -1));
        for (String line : differences()) {
            blocks.add(Block.Paragraph.note(line));
        }
        PageSetup page = kind.lying() ? PageSetup.landscape() : PageSetup.portrait();
        return note.finish(new Document(title, page, blocks, Foot.NONE, note.watermark()));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.word("部门", 92));
        for (Group group : groups) {
            columns.add(Column.count("任务", 36).under(group.name()));
            columns.add(Column.count("完成", 36).under(group.name()));
            if (group.full()) {
                columns.add(Column.count("完成率", 44).under(group.name()));
                columns.add(Column.count("差额", 40).under(group.name()));
            }
        }
        columns.add(Column.text("备注", groups.size() > FEW_GROUPS ? 44 : 90));
        return columns;
    }

    private List<Row> lines() {
        List<Row> lines = new ArrayList<>();
        for (UnitRow row : rows) {
            lines.add(new Row(cells(row.unit(), row.tallies(), row.note()), false));
        }
        lines.add(Row.total(cells(differing().isEmpty() ? "合计" : "合计（相加）", sums(), "")));
        for (Stated total : differing()) {
            lines.add(Row.total(stated(total)));
        }
        return lines;
    }

    private List<Stated> differing() {
        List<Tally> sums = sums();
        return stated.stream()
                .filter(total -> IntStream.range(0, sums.size()).anyMatch(i -> differs(total, i, sums)))
                .toList();
    }

    private static boolean differs(Stated total, int group, List<Tally> sums) {
        OptionalLong target = total.targets().get(group);
        return target.isPresent() && target.getAsLong() != sums.get(group).target();
    }

    private List<Tally> sums() {
        List<Tally> sums = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Tally sum = new Tally(0, 0);
            for (UnitRow row : rows) {
                sum = sum.plus(row.tallies().get(i));
            }
            sums.add(sum);
        }
        return sums;
    }

    private List<String> cells(String unit, List<Tally> tallies, String note) {
        List<String> cells = new ArrayList<>();
        cells.add(unit);
        for (int i = 0; i < groups.size(); i++) {
            Tally tally = tallies.get(i);
            cells.add(tally.target() == 0 ? NONE : Long.toString(tally.target()));
            cells.add(Long.toString(tally.done()));
            if (groups.get(i).full()) {
                cells.add(tally.percent());
                cells.add(tally.gap());
            }
        }
        cells.add(note);
        return cells;
    }

    private List<String> stated(Stated total) {
        List<String> cells = new ArrayList<>();
        cells.add(total.where());
        for (int i = 0; i < groups.size(); i++) {
            OptionalLong target = total.targets().get(i);
            cells.add(target.isPresent() ? Long.toString(target.getAsLong()) : "");
            cells.add("");
            if (groups.get(i).full()) {
                cells.add("");
                cells.add("");
            }
        }
        cells.add("");
        return cells;
    }

    private List<String> differences() {
        List<String> lines = new ArrayList<>();
        List<Tally> sums = sums();
        for (Stated total : stated) {
            for (int i = 0; i < groups.size(); i++) {
                if (differs(total, i, sums)) {
                    long printed = total.targets().get(i).getAsLong();
                    lines.add("注：" + groups.get(i).name() + "，" + total.where() + "为 " + printed + " 人，各单位相加为 "
                            + sums.get(i).target() + " 人，相差 "
                            + Math.abs(printed - sums.get(i).target())
                            + " 人；完成率按相加数计算。");
                }
            }
        }
        return lines;
    }
}
