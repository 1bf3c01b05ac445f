package org.chizheng.core.exchange.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.ColumnKind;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;

/** Judges one row: every cell, then the row as a whole; all problems at once, because an office fixes a file once. */
final class RowJudge {
    private final Layout layout;
    private final RowWork.Facts facts;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();

    RowJudge(Layout layout, RowWork.Facts facts) {
        this.layout = layout;
        this.facts = facts;
        Header header = facts.header();
        header.fields().forEach((at, field) -> layout.column(field).ifPresent(column -> columns.put(at, column)));
    }

    JudgedRow judge(SheetRow row) {
        RowWork work = new RowWork(facts, row);
        columns.forEach((at, column) -> {
            if (column.kind() != ColumnKind.CERTIFICATE_NUMBER) {
                CellReaders.read(work, column, row.cell(at));
            }
        });
        columns.forEach((at, column) -> {
            if (column.kind() == ColumnKind.CERTIFICATE_NUMBER) {
                CellReaders.read(work, column, row.cell(at));
            }
        });
        RowChecks.check(work, layout);
        ClassChecks.check(work);
        List<FieldChange> changes = StoredChecks.compare(work, layout);
        RowGroup group = group(work, changes);
        List<Problem> problems = new ArrayList<>(work.problems());
        problems.sort(Comparator.comparingInt(Problem::at));
        return new JudgedRow(row.number(), group, work.worst(), work.values(), raw(row), problems, changes);
    }

    private RowGroup group(RowWork work, List<FieldChange> changes) {
        RowOutcome worst = work.worst();
        if (worst == RowOutcome.REFUSE) {
            return RowGroup.REFUSED;
        }
        if (worst == RowOutcome.ASK) {
            return RowGroup.HELD;
        }
        boolean repeated =
                work.problems().stream().anyMatch(problem -> problem.code().equals("row.repeated"));
        return repeated ? RowGroup.SAME : StoredChecks.group(work, layout, changes);
    }

    private Map<String, String> raw(SheetRow row) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (int at = 0; at < row.cells().size(); at++) {
            Cell cell = row.cell(at);
            if (!cell.isBlank()) {
                raw.merge(facts.header().title(at), cell.text(), (one, two) -> one + "｜" + two);
            }
        }
        return raw;
    }
}
