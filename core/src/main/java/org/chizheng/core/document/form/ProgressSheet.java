package org.chizheng.core.document.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
        DocumentKind kind,
        String title,
        LocalDate asOf,
        Measures measures,
        List<UnitRow> rows,
        List<Stated> stated,
        List<String> notes) {
    private static final String NONE = "—";
    private static final int PERCENT = 100;
    private static final int FEW_GROUPS = 3;
    private static final double ROW_HEIGHT = 22;

    public ProgressSheet {
        rows = List.copyOf(rows);
        stated = List.copyOf(stated);
        notes = List.copyOf(notes);
    }

    /** How much stands under one measure. */
    public enum Depth {
        /** The target alone: its day has not come. */
        TARGET,
        /** Target and done. */
        DONE,
        /** Target, done, percentage and gap. */
        FULL
    }

    /** A measure, for example 全年任务 or 脱贫劳动力. */
    public record Group(String name, Depth depth) {}

    /**
     * What stands beside each other.
     *
     * @param plain figures that the document only states, with nothing done against them (从业人员数)
     */
    public record Measures(List<Group> groups, List<String> plain) {
        public Measures {
            groups = List.copyOf(groups);
            plain = List.copyOf(plain);
        }
    }

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

    /** One unit with one tally for each group and one value for each plain column, empty where the document is blank. */
    public record UnitRow(String unit, List<Tally> tallies, List<OptionalLong> plain, String note) {
        public UnitRow {
            tallies = List.copyOf(tallies);
            plain = List.copyOf(plain);
        }
    }

    /**
     * Totals as a document states them.
     *
     * @param where for example 附件1合计 or 正文二(一)
     * @param targets one for each group, empty where it states none
     * @param plain one for each plain column
     */
    public record Stated(String where, List<OptionalLong> targets, List<OptionalLong> plain) {
        public Stated {
            targets = List.copyOf(targets);
            plain = List.copyOf(plain);
        }

        boolean hasPlain() {
            return plain.stream().anyMatch(OptionalLong::isPresent);
        }
    }

    public Document document(PrintNote note) {
        note.require(kind);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.title(title));
        blocks.add(new Block.Paragraph(
                "截至 " + ChineseDates.day(asOf) + "　　　单位：人", Typeface.FANGSONG, 11, 18, 0, Align.RIGHT));
        blocks.add(new Block.Table(columns(), lines(), 11, ROW_HEIGHT, -1));
        for (String line : differences()) {
            blocks.add(Block.Paragraph.note(line));
        }
        for (String line : notes) {
            blocks.add(Block.Paragraph.note(line));
        }
        PageSetup page = kind.lying() ? PageSetup.landscape() : PageSetup.portrait();
        return note.finish(new Document(title, page, blocks, Foot.NONE, note.watermark()));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.code("部门", 84));
        for (Group group : measures.groups()) {
            columns.add(
                    Column.count("任务", group.depth() == Depth.TARGET ? 46 : 36).under(group.name()));
            if (group.depth() != Depth.TARGET) {
                columns.add(Column.count("完成", 38).under(group.name()));
            }
            if (group.depth() == Depth.FULL) {
                columns.add(Column.count("完成率", 46).under(group.name()));
                columns.add(Column.count("差额", 40).under(group.name()));
            }
        }
        measures.plain().forEach(title -> columns.add(Column.count(title, 60)));
        columns.add(Column.text("备注", measures.groups().size() > FEW_GROUPS ? 44 : 60));
        return columns;
    }

    private List<Row> lines() {
        List<Row> lines = new ArrayList<>();
        for (UnitRow row : rows) {
            lines.add(new Row(cells(row), false));
        }
        boolean several = rows.size() > 1;
        List<Stated> beside = several ? beside() : List.of();
        if (several) {
            lines.add(Row.total(cells(new UnitRow(beside.isEmpty() ? "合计" : "合计（相加）", sums(), plainSums(), ""))));
        }
        beside.forEach(total -> lines.add(Row.total(stated(total))));
        return lines;
    }

    /** Stated totals that say something the sum does not. */
    private List<Stated> beside() {
        List<Tally> sums = sums();
        return stated.stream()
                .filter(total ->
                        total.hasPlain() || IntStream.range(0, sums.size()).anyMatch(i -> differs(total, i, sums)))
                .toList();
    }

    private static boolean differs(Stated total, int group, List<Tally> sums) {
        OptionalLong target = total.targets().get(group);
        return target.isPresent() && target.getAsLong() != sums.get(group).target();
    }

    private List<Tally> sums() {
        List<Tally> sums = new ArrayList<>();
        for (int i = 0; i < measures.groups().size(); i++) {
            Tally sum = new Tally(0, 0);
            for (UnitRow row : rows) {
                sum = sum.plus(row.tallies().get(i));
            }
            sums.add(sum);
        }
        return sums;
    }

    /** A sum of figures of which some are blank would be a figure that nobody stated. */
    private List<OptionalLong> plainSums() {
        List<OptionalLong> sums = new ArrayList<>();
        for (int i = 0; i < measures.plain().size(); i++) {
            int at = i;
            boolean whole = rows.stream().allMatch(row -> row.plain().get(at).isPresent());
            sums.add(
                    whole
                            ? OptionalLong.of(rows.stream()
                                    .mapToLong(row -> row.plain().get(at).getAsLong())
                                    .sum())
                            : OptionalLong.empty());
        }
        return sums;
    }

    private List<String> cells(UnitRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.unit());
        for (int i = 0; i < measures.groups().size(); i++) {
            Tally tally = row.tallies().get(i);
            Depth depth = measures.groups().get(i).depth();
            cells.add(tally.target() == 0 ? NONE : Long.toString(tally.target()));
            if (depth != Depth.TARGET) {
                cells.add(Long.toString(tally.done()));
            }
            if (depth == Depth.FULL) {
                cells.add(tally.percent());
                cells.add(tally.gap());
            }
        }
        row.plain().forEach(value -> cells.add(value.isPresent() ? Long.toString(value.getAsLong()) : NONE));
        cells.add(row.note());
        return cells;
    }

    private List<String> stated(Stated total) {
        List<String> cells = new ArrayList<>();
        cells.add(total.where());
        for (int i = 0; i < measures.groups().size(); i++) {
            OptionalLong target = total.targets().get(i);
            cells.add(target.isPresent() ? Long.toString(target.getAsLong()) : "");
            int blank = switch (measures.groups().get(i).depth()) {
                case TARGET -> 0;
                case DONE -> 1;
                case FULL -> 3;
            };
            cells.addAll(Collections.nCopies(blank, ""));
        }
        total.plain().forEach(value -> cells.add(value.isPresent() ? Long.toString(value.getAsLong()) : ""));
        cells.add("");
        return cells;
    }

    private List<String> differences() {
        List<String> lines = new ArrayList<>();
        List<Tally> sums = sums();
        for (Stated total : rows.size() > 1 ? stated : List.<Stated>of()) {
            List<String> parts = IntStream.range(0, measures.groups().size())
                    .filter(i -> differs(total, i, sums))
                    .mapToObj(i -> difference(total, i, sums))
                    .toList();
            if (!parts.isEmpty()) {
                lines.add("注：" + total.where() + "与各单位相加不同：" + String.join("，", parts) + "。完成率按相加数计算。");
            }
        }
        return lines;
    }

    private String difference(Stated total, int group, List<Tally> sums) {
        long printed = total.targets().get(group).getAsLong();
        long sum = sums.get(group).target();
        return measures.groups().get(group).name() + "所列 " + printed + "、相加 " + sum + "（差 " + Math.abs(printed - sum)
                + "）";
    }
}
