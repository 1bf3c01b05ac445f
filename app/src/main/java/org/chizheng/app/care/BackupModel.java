package org.chizheng.app.care;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.traffic.WorkModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeNotes;

/** 备份与恢复: what there is, a new one, and the rehearsal that shows that one could go back to it. */
public final class BackupModel {
    private static final long MEGABYTE = 1 << 20;

    private final Session session;
    private final Runnable onMade;
    private final WorkModel work;
    private final ReadOnlyObjectWrapper<BackupFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> unreadable = new SimpleObjectProperty<>();

    /** @param onMade the status line tells another date now */
    public BackupModel(Session session, Runnable onMade) {
        this.session = session;
        this.onMade = onMade;
        this.work = new WorkModel(session, this::load);
    }

    public void load() {
        session.read(progress -> read(), facts::set, unreadable::set);
    }

    private BackupFacts read() {
        List<HomeNotes.Kept> made = session.core().backup().made();
        LocalDate today = session.today();
        boolean late = made.stream()
                .findFirst()
                .map(kept -> BackupWords.late(kept, today))
                .orElse(true);
        return new BackupFacts(made.stream().map(kept -> line(kept, today)).toList(), late);
    }

    private static BackupFacts.Line line(HomeNotes.Kept kept, LocalDate today) {
        return new BackupFacts.Line(
                BackupWords.when(kept, today), kept.folder(), kept.ops(), Files.isDirectory(Path.of(kept.folder())));
    }

    /** 立即备份 to a stick or another disk; counts when it was read back and rebuilt. */
    void create(Path target) {
        work.run(
                Texts.of("backup.create.running"),
                progress -> session.core().backup().create(target, watching(progress)),
                made -> {
                    onMade.run();
                    return Texts.of("backup.create.done", made.folder(), made.ops());
                });
    }

    /** 演练恢复: reads a backup and rebuilds the register from it in a corner that is emptied again. */
    void rehearse(Path folder) {
        work.run(
                Texts.of("backup.rehearse.running"),
                progress -> session.core().backup().verify(folder, watching(progress)),
                made -> Texts.of("backup.rehearse.done", made.madeOn(), made.ops()));
    }

    private static Backup.Watch watching(Progress progress) {
        return (step, done, of) -> {
            progress.stopIfCancelled();
            progress.report(of == 0 ? Progress.UNKNOWN : Math.min(1, (double) done / of), words(step, done, of));
        };
    }

    private static String words(Backup.Step step, long done, long of) {
        return switch (step) {
            case COPY -> Texts.of("backup.step.copy", megabytes(done), megabytes(of));
            case READ_BACK -> Texts.of("backup.step.read", megabytes(done), megabytes(of));
            case REBUILD -> Texts.of("backup.step.rebuild", done, of);
        };
    }

    /** Rounded up: what is begun is not nothing. */
    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<BackupFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    ObjectProperty<Refusal> unreadable() {
        return unreadable;
    }

    WorkModel work() {
        return work;
    }

    /** Where the register itself lies, for whoever asks what it is that is copied. */
    String home() {
        return session.core().home().folder().root().toString();
    }
}
