package org.chizheng.core.exchange.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row with everything known about it.
 *
 * @param number the sheet's own row number
 * @param group which heap it goes to
 * @param outcome the worst of its problems
 * @param values normalised, ready to store, by field: text as String, days as LocalDate, months as YearMonth, money
 *     as Money, counts as Long, 人员类别 as a List of codes. {@code doubts} as a List of the codes of
 *     {@code EnrolmentRecord.DOUBTS}. For a held row the proposals
 * @param raw title to the text as typed, for the record of the import
 * @param problems all of them, in the order of the columns
 * @param changes against what is stored, for UPDATED
 */
public record JudgedRow(
        int number,
        RowGroup group,
        RowOutcome outcome,
        Map<String, Object> values,
        Map<String, String> raw,
        List<Problem> problems,
        List<FieldChange> changes) {
    public JudgedRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /** A text value, or empty. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    public boolean has(String code) {
        return problems.stream().anyMatch(problem -> problem.code().equals(code));
    }
}
