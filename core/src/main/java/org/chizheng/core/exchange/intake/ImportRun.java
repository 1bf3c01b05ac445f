package org.chizheng.core.exchange.intake;

import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.shared.Id;

/**
 * One file that was imported here.
 *
 * @param fileHash SHA-256 of its bytes, 64 hexadecimal digits
 * @param layout code
 * @param trainingClass the class of a roster, or null
 * @param state code of {@link ImportRecords#RUN_STATES}
 * @param atMillis when it was begun
 */
public record ImportRun(
        Id id,
        String fileName,
        String fileHash,
        String layout,
        String sender,
        Id trainingClass,
        RunMarks marks,
        String state,
        long atMillis) {

    /**
     * What a run remembers beside its file.
     *
     * @param sheet name of the sheet
     * @param first sequence number of its first op that travels
     * @param last of its last, 0 while it is running
     */
    public record RunMarks(String sheet, ImportCounts counts, long first, long last) {}

    public ImportCounts counts() {
        return marks.counts();
    }

    public boolean isUndone() {
        return state.equals("undone");
    }
}
