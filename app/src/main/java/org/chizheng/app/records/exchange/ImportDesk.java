package org.chizheng.app.records.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.chizheng.app.records.Choices;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.exchange.intake.ImportQueries;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.intake.ImportRun;
import org.chizheng.core.exchange.intake.ImportService;
import org.chizheng.core.exchange.intake.ImportUndo;
import org.chizheng.core.exchange.intake.ImportWatch;
import org.chizheng.core.exchange.intake.Preview;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.TrainingClass;

/** The steps of an import as the services do them; everything here runs off the screen's thread. */
final class ImportDesk {
    private static final int MOST_CLASSES = 500;
    private static final int STEP = 50;

    private final Session session;

    ImportDesk(Session session) {
        this.session = session;
    }

    private ImportService imports() {
        return session.services().imports();
    }

    List<Choice<Id>> classes() {
        return session.services().classes().page(ClassQueries.Filter.NONE, 0, MOST_CLASSES).stream()
                .map(Choices::trainingClass)
                .toList();
    }

    String classLabel(Id trainingClass) {
        return session.services()
                .classes()
                .byId(trainingClass)
                .map(Choices::classLabel)
                .orElse("");
    }

    /** Who sends the rosters of a class, until somebody says otherwise. */
    String sender(Id trainingClass) {
        return trainingClass == null
                ? null
                : session.services()
                        .classes()
                        .byId(trainingClass)
                        .map(TrainingClass::institutionName)
                        .orElse(null);
    }

    /** Judges every row and writes nothing; stops when the person asks to. */
    CheckedFile check(ImportRequest request, Progress progress) {
        Preview preview = imports().preview(request, watch(progress));
        if (progress.cancelled()) {
            preview.close();
            progress.stopIfCancelled();
        }
        Optional<ImportRun> before =
                imports()
                        .queries()
                        .runsOf(preview.fileHash(), request.layout().code(), request.trainingClass())
                        .stream()
                        .filter(run -> !run.isUndone())
                        .findFirst();
        return new CheckedFile(preview, preview.counts(), preview.sheetProblems(), new LeftOut(), before);
    }

    PagedModel.Slice<JudgedRow> page(CheckedFile checked, RowGroup group, boolean flaggedOnly, int offset, int limit) {
        Set<RowGroup> groups = group == null ? EnumSet.allOf(RowGroup.class) : EnumSet.of(group);
        return new PagedModel.Slice<>(
                checked.preview().page(groups, flaggedOnly, offset, limit),
                checked.preview().count(groups, flaggedOnly));
    }

    /** Saves; what was saved when the person stops it stays, whole rows only. */
    ImportOutcome confirm(CheckedFile checked, boolean fillOnly, Progress progress) {
        ImportService.Choice choice = new ImportService.Choice(checked.leftOut().numbers(), Set.of(), fillOnly);
        ImportService.Result result = imports().confirm(session.actor(), checked.preview(), choice, watch(progress));
        return recounted(new ImportOutcome(
                checked.preview().request().file().getFileName().toString(),
                result.run().orElse(null),
                result.counts(),
                result.complete(),
                0,
                0,
                null));
    }

    /** With the rows that still wait by now. */
    ImportOutcome recounted(ImportOutcome outcome) {
        if (outcome.run() == null) {
            return outcome;
        }
        ImportQueries queries = imports().queries();
        return outcome.waiting(
                queries.countRows(List.of("open"), outcome.run()),
                queries.countRows(List.of("refused"), outcome.run()));
    }

    /** Takes back; what was taken back when the person stops it stays so, and the next attempt goes on. */
    ImportUndo.Undone undo(Id run, Progress progress) {
        return session.services()
                .importUndo()
                .undo(
                        session.actor(),
                        run,
                        session.reported(),
                        watch(progress, (done, of) -> Texts.of("import.undo.of", done, of)));
    }

    private static ImportWatch watch(Progress progress) {
        return watch(progress, (done, of) -> Texts.of("import.row-of", done, of));
    }

    private static ImportWatch watch(Progress progress, BiFunction<Integer, Integer, String> words) {
        return new ImportWatch() {
            @Override
            public boolean goesOn(int done, int of) {
                if (done % STEP == 0 || done == of) {
                    progress.report(of == 0 ? 1 : (double) done / of, words.apply(done, of));
                }
                return !progress.cancelled();
            }
        };
    }
}
