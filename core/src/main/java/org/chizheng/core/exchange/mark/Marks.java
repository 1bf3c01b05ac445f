package org.chizheng.core.exchange.mark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.layout.ColumnKind;
import org.chizheng.core.exchange.layout.Titles;

/** What is to be written into the copy: per row the advice and the cells to colour. Holds only rows with problems. */
final class Marks {
    static final String TITLE = "问题与处理办法";
    private static final Set<ColumnKind> DIGITS = Set.of(
            ColumnKind.IDENTITY,
            ColumnKind.PHONE,
            ColumnKind.ACCOUNT,
            ColumnKind.VOUCHER,
            ColumnKind.CERTIFICATE_NUMBER);

    private final Map<Integer, StringBuilder> advice = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Boolean>> cells = new HashMap<>();
    private final Set<Integer> textColumns = new HashSet<>();
    private final int titleRow;
    private final int column;

    private Marks(int titleRow, int column) {
        this.titleRow = titleRow;
        this.column = column;
    }

    static Marks of(SheetJudge judge) {
        Marks marks = new Marks(judge.header().lastRow(), adviceColumn(judge));
        judge.header()
                .fields()
                .forEach((at, field) -> judge.layout()
                        .column(field)
                        .filter(column -> DIGITS.contains(column.kind()))
                        .ifPresent(column -> marks.textColumns.add(at)));
        judge.rows(row -> {
            marks.add(row);
            return true;
        });
        judge.sheetProblems().stream()
                .filter(problem -> problem.row() != marks.titleRow)
                .forEach(problem -> marks.add(problem.row(), problem, ""));
        return marks;
    }

    /** Our own column of an earlier round, else the first one right of everything. */
    private static int adviceColumn(SheetJudge judge) {
        List<String> titles = judge.header().titles();
        for (int at = 0; at < titles.size(); at++) {
            if (Titles.plain(titles.get(at)).equals(TITLE)) {
                return at;
            }
        }
        int[] width = {titles.size()};
        judge.file().read(judge.tab(), row -> {
            width[0] = Math.max(width[0], row.cells().size());
            return true;
        });
        return width[0];
    }

    private void add(JudgedRow row) {
        for (Problem problem : row.problems()) {
            if (problem.outcome().compareTo(RowOutcome.WARN) >= 0) {
                add(row.number(), problem, "【" + row.group().label() + "】");
            }
        }
    }

    private void add(int row, Problem problem, String heading) {
        StringBuilder text = advice.computeIfAbsent(row, any -> new StringBuilder(heading));
        String where = problem.column().isEmpty() ? "" : problem.column() + "：";
        text.append(text.length() > heading.length() ? "　" : "").append(where).append(problem.message());
        if (problem.at() >= 0) {
            boolean grave = problem.outcome() == RowOutcome.REFUSE;
            cells.computeIfAbsent(row, any -> new TreeMap<>()).merge(problem.at(), grave, Boolean::logicalOr);
        }
    }

    /** The advice of a row, the title in the header's row, empty elsewhere; never longer than a cell may be. */
    String advice(int row) {
        if (row == titleRow) {
            return TITLE;
        }
        StringBuilder text = advice.get(row);
        return text == null ? "" : text.substring(0, Math.min(text.length(), 32_000));
    }

    /** Cells to colour, column to "refused" (red) or "asked, warned" (amber). */
    TreeMap<Integer, Boolean> cells(int row) {
        return cells.getOrDefault(row, new TreeMap<>());
    }

    /** A column whose cells must be text, or digits are lost again. */
    boolean isText(int at) {
        return textColumns.contains(at);
    }

    int column() {
        return column;
    }
}
