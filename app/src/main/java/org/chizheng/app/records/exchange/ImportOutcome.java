package org.chizheng.app.records.exchange;

import org.chizheng.app.ui.Texts;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.intake.ImportUndo;
import org.chizheng.core.shared.Id;

/**
 * What came of one import.
 *
 * @param run null when the file brought nothing that was not here
 * @param counts rows by heap, as they were when each was saved
 * @param complete false when it was called off: importing the file again goes on with it
 * @param open rows of it that wait for a person, @param refused rows of it that were refused
 * @param undone null while it stands
 */
record ImportOutcome(
        String fileName,
        Id run,
        ImportCounts counts,
        boolean complete,
        int open,
        int refused,
        ImportUndo.Undone undone) {
    ImportOutcome waiting(int nowOpen, int nowRefused) {
        return new ImportOutcome(fileName, run, counts, complete, nowOpen, nowRefused, undone);
    }

    /** Taken back to the end; a stopped undo is gone on with. */
    boolean isUndone() {
        return undone != null && undone.complete();
    }

    /** What an undo did, in a sentence. */
    static String words(ImportUndo.Undone undone) {
        return undone.complete()
                ? Texts.of("import.undone", undone.takenBack())
                : Texts.of("import.undone.stopped", undone.takenBack());
    }

    ImportOutcome undone(ImportUndo.Undone how) {
        boolean over = how.complete();
        return new ImportOutcome(fileName, run, counts, complete, over ? 0 : open, over ? 0 : refused, how);
    }
}
