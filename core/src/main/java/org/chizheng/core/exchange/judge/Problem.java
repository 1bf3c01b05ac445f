package org.chizheng.core.exchange.judge;

/**
 * One thing about one cell, row or line of totals.
 *
 * @param row the sheet's own number
 * @param column title of the column as typed in the sheet; empty when it is about the row
 * @param at column from 0, or -1
 * @param value the raw text of the cell
 * @param outcome a REFUSE costs the row, unless {@code cellOnly}
 * @param cellOnly only this value is left out, the row is stored
 * @param code stable, lower-case, dotted
 * @param message plain Chinese: what, why, what now
 */
public record Problem(
        int row,
        String column,
        int at,
        String value,
        RowOutcome outcome,
        boolean cellOnly,
        String code,
        String message) {
    public Problem {
        message = message.endsWith("。") ? message : message + "。";
    }

    /** What it does to its row. */
    RowOutcome weight() {
        return cellOnly && outcome == RowOutcome.REFUSE ? RowOutcome.WARN : outcome;
    }
}
