package org.chizheng.app.records.exchange;

import java.util.List;
import org.chizheng.app.records.Session;
import org.chizheng.core.exchange.intake.ImportQueries;
import org.chizheng.core.exchange.intake.ImportRun;
import org.chizheng.core.training.TrainingClass;

/**
 * One import of before, as the list beside the drop field shows it.
 *
 * @param into number of the class, or empty
 * @param open rows that still wait, @param refused rows that may still be mended
 */
record PastImport(ImportRun run, String into, int open, int refused) {
    private static final int SHOWN = 6;

    /** The last few, newest first; read off the screen's thread. */
    static List<PastImport> last(Session session) {
        ImportQueries imports = session.services().imports().queries();
        return imports.runs(0, SHOWN).stream()
                .map(run -> new PastImport(
                        run,
                        run.trainingClass() == null
                                ? ""
                                : session.services()
                                        .classes()
                                        .byId(run.trainingClass())
                                        .map(TrainingClass::no)
                                        .orElse(""),
                        imports.countRows(List.of("open"), run.id()),
                        imports.countRows(List.of("refused"), run.id())))
                .toList();
    }
}
