package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Outcome;

/** One row on its way through the readers and checks: collects values and problems. */
final class RowWork {
    private final Facts facts;
    private final SheetRow row;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> doubts = new TreeSet<>();
    private IdentityNumber identity;

    /** What is the same for every row of the sheet. */
    record Facts(Header header, Known known, LocalDate today, boolean from1904, Survey survey) {
        /** Proposed where a year was left out. */
        int year() {
            return known.classDays().map(DateRange::first).orElse(today).getYear();
        }
    }

    RowWork(Facts facts, SheetRow row) {
        this.facts = facts;
        this.row = row;
    }

    Facts facts() {
        return facts;
    }

    Known known() {
        return facts.known();
    }

    SheetRow row() {
        return row;
    }

    /** The cell of a field, EMPTY when the sheet has no such column. */
    Cell cell(String field) {
        return row.cell(facts.header().column(field));
    }

    void put(String field, Object value) {
        if (value != null && !value.equals("")) {
            values.put(field, value);
        }
    }

    /** Codes of {@code EnrolmentRecord.DOUBTS}: what a policy decides later. */
    void doubt(String... codes) {
        doubts.addAll(List.of(codes));
        values.put("doubts", List.copyOf(doubts));
    }

    Map<String, Object> values() {
        return values;
    }

    String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    void identity(IdentityNumber number) {
        this.identity = number;
    }

    /** The accepted or proposed number; null when refused or absent. */
    IdentityNumber identity() {
        return identity;
    }

    List<Problem> problems() {
        return problems;
    }

    /** About one cell. A refusal costs what the layout says. */
    void at(Column column, RowOutcome outcome, String code, String message) {
        int at = facts.header().column(column.field());
        boolean cellOnly = outcome == RowOutcome.REFUSE && column.refuses() == Column.Scope.CELL;
        add(at, row.cell(at).text(), outcome, cellOnly, code, message);
    }

    void at(Column column, Outcome outcome, Finding finding) {
        RowOutcome mine = switch (outcome) {
            case ACCEPT -> RowOutcome.OK;
            case NORMALISE -> RowOutcome.NORM;
            case ASK -> RowOutcome.ASK;
            case REFUSE -> RowOutcome.REFUSE;
        };
        if (mine != RowOutcome.OK) {
            at(column, mine, finding.code(), finding.sentence());
        }
    }

    void warn(Column column, Finding finding) {
        at(column, RowOutcome.WARN, finding.code(), finding.sentence());
    }

    <T> void take(Column column, Reading<T> reading) {
        put(column.field(), reading.value());
        if (reading.outcome() != RowOutcome.OK) {
            at(column, reading.outcome(), reading.code(), reading.message());
        }
    }

    /** About a field that is compared with others; shown at its column where the sheet has one. */
    void about(String field, RowOutcome outcome, String code, String message) {
        int at = facts.header().column(field);
        add(at, at < 0 ? "" : row.cell(at).text(), outcome, false, code, message);
    }

    private void add(int at, String value, RowOutcome outcome, boolean cellOnly, String code, String message) {
        String title = at < 0 ? "" : facts.header().title(at);
        problems.add(new Problem(row.number(), title, at, value, outcome, cellOnly, code, message));
    }

    RowOutcome worst() {
        return problems.stream().map(Problem::weight).reduce(RowOutcome.OK, RowOutcome::worse);
    }
}
