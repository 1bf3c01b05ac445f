package org.chizheng.app.records.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.intake.ImportRun;
import org.chizheng.core.exchange.intake.Preview;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;

/**
 * A file as it would be imported, judged row by row; nothing of it is stored.
 *
 * @param sheetProblems what concerns no single row: totals that do not add up, a column that is not there
 * @param leftOut rows that a person leaves out of this import
 * @param before the last import of the very same bytes for the same class, unless it was taken back
 */
record CheckedFile(
        Preview preview,
        ImportCounts counts,
        List<Problem> sheetProblems,
        LeftOut leftOut,
        Optional<ImportRun> before) {
    /** Rows that a confirm would store. */
    int toStore() {
        return counts.added() + counts.updated() - leftOut.of(RowGroup.ADDED) - leftOut.of(RowGroup.UPDATED);
    }

    /** Rows that a confirm would keep aside for a person. */
    int toKeep() {
        return counts.held() + counts.refused() - leftOut.of(RowGroup.HELD) - leftOut.of(RowGroup.REFUSED);
    }

    /** Everything in it is here already. */
    boolean bringsNothing() {
        return counts.rows() == counts.same();
    }

    /** A confirm would write something. */
    boolean hasWork() {
        return toStore() + toKeep() > 0;
    }

    /** Something is to be said about a row. */
    boolean hasProblems() {
        return preview.count(EnumSet.allOf(RowGroup.class), true) > 0;
    }
}
