package org.chizheng.core.exchange;

import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.SheetJudge;

/** The figures above the preview, and the keys of {@code import} in the command contract. */
public record ImportCounts(int rows, int added, int same, int updated, int held, int refused) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    /** Counts a whole sheet without keeping its rows. */
    public static ImportCounts of(SheetJudge judge) {
        ImportCounts[] counts = {NONE};
        judge.rows(row -> {
            counts[0] = counts[0].plus(row);
            return true;
        });
        return counts[0];
    }

    public ImportCounts plus(JudgedRow row) {
        RowGroup group = row.group();
        return new ImportCounts(
                rows + 1,
                added + (group == RowGroup.ADDED ? 1 : 0),
                same + (group == RowGroup.SAME ? 1 : 0),
                updated + (group == RowGroup.UPDATED ? 1 : 0),
                held + (group == RowGroup.HELD ? 1 : 0),
                refused + (group == RowGroup.REFUSED ? 1 : 0));
    }
}
