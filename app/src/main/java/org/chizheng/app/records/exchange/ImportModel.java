package org.chizheng.app.records.exchange;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.shared.Id;

/**
 * 导入, step by step: a file, its titles, what would become of every row, and after the confirming what became of them.
 * Nothing is written before {@link #confirm()}; one piece of work runs at a time.
 */
public final class ImportModel {
    /** Where the page is. */
    enum Step {
        CHOOSE,
        MATCH,
        CHECK,
        DONE
    }

    private final Session session;
    private final ImportDesk desk;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
    private final ObjectProperty<ImportPurpose> purpose = new SimpleObjectProperty<>(ImportPurpose.ROSTER);
    private final ObjectProperty<Id> trainingClass = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper into = new ReadOnlyStringWrapper("");
    private final ObservableList<Choice<Id>> classes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final FilesInLine waiting = new FilesInLine();
    private final ReadOnlyObjectWrapper<MatchModel> match = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CheckedFile> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<RowGroup> group = new SimpleObjectProperty<>();
    private final BooleanProperty flaggedOnly = new SimpleBooleanProperty();
    private final BooleanProperty fillOnly = new SimpleBooleanProperty();
    private final ObservableList<PastImport> past = FXCollections.observableArrayList();
    private final ImportWork work;
    private final PagedModel<JudgedRow> rows;
    private boolean fromClass;
    private boolean changed;

    public ImportModel(Session session) {
        this.session = session;
        this.desk = new ImportDesk(session);
        this.work = new ImportWork(session);
        this.rows = new PagedModel<>(session, this::page);
        group.addListener((watched, before, now) -> reread());
        flaggedOnly.addListener((watched, before, now) -> reread());
        session.endBeforeClosing(() -> {
            if (checked.get() != null) {
                checked.get().preview().close();
            }
        });
    }

    Session session() {
        return session;
    }

    /** With what a page sent somebody here. Work that runs is not disturbed; a file that is open stays open. */
    void take(ImportOrder order) {
        if (work.isBusy()) {
            return;
        }
        boolean same = order.purpose() == purpose.get()
                && (order.trainingClass() == null || order.trainingClass().equals(trainingClass.get()));
        load();
        if (same && order.files().isEmpty() && step.get() != Step.DONE) {
            return;
        }
        again();
        fromClass = order.trainingClass() != null;
        changed = false;
        purpose.set(order.purpose());
        intoClass(order.trainingClass());
        offer(order.files());
    }

    /** Reads the classes to choose from and the imports of before. */
    void load() {
        session.read(progress -> desk.classes(), classes::setAll, work.problem()::set);
        session.read(progress -> PastImport.last(session), past::setAll, work.problem()::set);
    }

    /** Files one after another; the first is read as soon as it is known what for. */
    void offer(List<Path> files) {
        if (work.isBusy() || files.isEmpty()) {
            return;
        }
        letGo();
        waiting.put(files);
        nextFile();
    }

    /** The next of the files that were offered together. */
    void nextFile() {
        step.set(Step.CHOOSE);
        match.set(null);
        outcome.set(null);
        file.set(waiting.next());
        readTop(null, null);
    }

    void as(ImportPurpose chosen) {
        purpose.set(chosen);
        if (file.get() != null) {
            readTop(null, null);
        }
    }

    void intoClass(Id chosen) {
        trainingClass.set(chosen);
        into.set("");
        if (chosen != null) {
            session.read(progress -> desk.classLabel(chosen), into::set, work.problem()::set);
        }
        if (file.get() != null) {
            readTop(null, null);
        }
    }

    /** Puts the file aside; nothing of it was written. */
    void again() {
        letGo();
        waiting.put(List.of());
        file.set(null);
        match.set(null);
        outcome.set(null);
        work.problem().set(null);
        work.said().set("");
        step.set(Step.CHOOSE);
    }

    private boolean isReady() {
        return file.get() != null && (purpose.get() == ImportPurpose.CERTIFICATES || trainingClass.get() != null);
    }

    /** Another sheet of the file. */
    void sheet(String name) {
        readTop(name, match.get().top().sender());
    }

    /** Whose file it is: what was decided about this sender's titles is remembered. */
    void sender(String name) {
        if (!name.strip().equals(match.get().top().sender())) {
            readTop(match.get().top().tab(), name);
        }
    }

    private void readTop(String sheet, String sender) {
        if (!isReady() || work.isBusy()) {
            return;
        }
        Path path = file.get();
        Id chosen = into();
        ImportPurpose as = purpose.get();
        work.start(
                Texts.of("import.reading", path.getFileName()),
                progress ->
                        SheetTop.read(session, path, as.layout(), sheet, sender == null ? desk.sender(chosen) : sender),
                top -> {
                    match.set(new MatchModel(top));
                    step.set(Step.MATCH);
                },
                this::notRead);
    }

    /** The file cannot be read: back to the choosing, with the sentence. */
    private void notRead() {
        file.set(null);
        step.set(Step.CHOOSE);
    }

    /** The class of a roster; certificates are of a class when one is chosen. */
    private Id into() {
        return trainingClass.get();
    }

    /** Back to the titles, or to the file. */
    void goBack(Step earlier) {
        if (!work.isBusy() && earlier.compareTo(step.get()) < 0 && step.get() != Step.DONE) {
            letGo();
            step.set(earlier);
        }
    }

    /** Judges every row; writes nothing. */
    void check() {
        letGo();
        ImportRequest request = match.get().request(into());
        work.start(
                Texts.of("import.checking", file.get().getFileName()),
                progress -> desk.check(request, progress),
                this::checked,
                () -> step.set(Step.MATCH));
    }

    private void checked(CheckedFile now) {
        checked.set(now);
        group.set(null);
        flaggedOnly.set(false);
        fillOnly.set(false);
        rows.first();
        step.set(Step.CHECK);
    }

    private void reread() {
        if (checked.get() != null) {
            rows.first();
        }
    }

    private PagedModel.Slice<JudgedRow> page(int offset, int limit) {
        CheckedFile now = checked.get();
        return now == null
                ? new PagedModel.Slice<>(List.of(), 0)
                : desk.page(now, group.get(), flaggedOnly.get(), offset, limit);
    }

    /** Writes the sender's own file with a column of problems; {@code said} tells where. */
    void writeErrors(Path out) {
        CheckedFile now = checked.get();
        work.start(
                Texts.of("import.errors.running"),
                progress -> {
                    session.services().imports().writeErrors(now.preview(), out);
                    return out.getFileName();
                },
                name -> work.said().set(Texts.of("import.errors.written", name)),
                () -> {});
    }

    /** Saves what is good and keeps aside what is not clear. */
    void confirm() {
        CheckedFile now = checked.get();
        boolean fill = fillOnly.get();
        work.start(
                Texts.of("import.running", file.get().getFileName()),
                progress -> desk.confirm(now, fill, progress),
                this::done,
                () -> {});
    }

    private void done(ImportOutcome result) {
        letGo();
        changed |= result.run() != null;
        outcome.set(result);
        step.set(Step.DONE);
        load();
    }

    /** Takes back the import that was just done. */
    void undo() {
        ImportOutcome now = outcome.get();
        work.start(
                Texts.of("import.undo.running"),
                progress -> desk.undo(now.run(), progress),
                undone -> {
                    outcome.set(now.undone(undone));
                    load();
                },
                () -> {});
    }

    /** After rows were decided about. */
    void recount() {
        load();
        ImportOutcome now = outcome.get();
        if (now != null && now.run() != null && now.undone() == null) {
            session.read(progress -> desk.recounted(now), outcome::set, work.problem()::set);
        }
    }

    /** A class sent the person here, and its roster is no longer as that page shows it. */
    boolean classHasChanged() {
        return fromClass && changed && purpose.get() == ImportPurpose.ROSTER;
    }

    /** Proposed for the workbook of problems. */
    String errorsName() {
        return session.services().imports().errorsName(checked.get().preview());
    }

    /** Takes back one of before. */
    void undo(PastImport one) {
        work.start(
                Texts.of("import.undo.running"),
                progress -> desk.undo(one.run().id(), progress),
                undone -> {
                    work.said().set(ImportOutcome.words(undone));
                    load();
                },
                () -> {});
    }

    /** Closes the file that is being looked at. */
    private void letGo() {
        CheckedFile now = checked.get();
        if (now != null) {
            checked.set(null);
            session.read(
                    progress -> {
                        now.preview().close();
                        return true;
                    },
                    closed -> {},
                    work.problem()::set);
        }
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ObjectProperty<ImportPurpose> purpose() {
        return purpose;
    }

    /** Null while no class is chosen. */
    ObjectProperty<Id> trainingClass() {
        return trainingClass;
    }

    /** The chosen class in words. */
    ReadOnlyStringProperty intoWords() {
        return into.getReadOnlyProperty();
    }

    ObservableList<Choice<Id>> classes() {
        return classes;
    }

    /** Null while none is chosen. */
    ReadOnlyObjectProperty<Path> file() {
        return file.getReadOnlyProperty();
    }

    /** How many files wait behind this one. */
    ReadOnlyIntegerProperty more() {
        return waiting.more();
    }

    ReadOnlyObjectProperty<MatchModel> match() {
        return match.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CheckedFile> checked() {
        return checked.getReadOnlyProperty();
    }

    PagedModel<JudgedRow> rows() {
        return rows;
    }

    /** The heap that is shown; null for all. */
    ObjectProperty<RowGroup> group() {
        return group;
    }

    BooleanProperty flaggedOnly() {
        return flaggedOnly;
    }

    /** What is filled stays, what is empty is filled. */
    BooleanProperty fillOnly() {
        return fillOnly;
    }

    ReadOnlyObjectProperty<ImportOutcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    ObservableList<PastImport> past() {
        return past;
    }

    /** What runs, why it was refused, what it did. */
    ImportWork work() {
        return work;
    }
}
