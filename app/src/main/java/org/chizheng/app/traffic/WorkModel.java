package org.chizheng.app.traffic;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.app.ui.task.Running;
import org.chizheng.app.ui.task.Work;
import org.chizheng.core.shared.Refusal;

/**
 * One piece of work at a time on a page: what runs, what it ended with, in words. Two exchanges at once would cut the
 * same batch twice, so a page has one of these and its buttons rest while it is busy.
 */
public final class WorkModel {
    private final Session session;
    private final Runnable afterwards;
    private final ReadOnlyObjectWrapper<Running> running = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> refused = new SimpleObjectProperty<>();
    private final StringProperty said = new SimpleStringProperty("");

    /** @param afterwards reads the page again, however the work ended */
    public WorkModel(Session session, Runnable afterwards) {
        this.session = session;
        this.afterwards = afterwards;
    }

    /** Work that is stopped between two steps when the person asks. */
    public interface Steps<T> {
        T run(org.chizheng.sync.keep.Progress progress);
    }

    /**
     * Does nothing while other work runs.
     *
     * @param name follows 正在
     * @param words what to say when it went well
     */
    public <T> void start(String name, Steps<T> steps, Function<T, String> words) {
        run(name, progress -> steps.run(reporting(progress)), words);
    }

    /** As {@link #start}, for work that reports by itself. */
    public <T> void run(String name, Work<T> job, Function<T, String> words) {
        if (running.get() != null) {
            return;
        }
        refused.set(null);
        said.set("");
        Running task = session.work(name, job, done -> said.set(words.apply(done)), refused::set);
        if (task.over().get()) {
            afterwards.run();
            return;
        }
        running.set(task);
        task.over().addListener((watched, before, over) -> {
            running.set(null);
            if (task.cancelled()) {
                said.set(Texts.of("traffic.stopped"));
            }
            afterwards.run();
        });
    }

    private static org.chizheng.sync.keep.Progress reporting(Progress progress) {
        return new org.chizheng.sync.keep.Progress() {
            @Override
            public boolean at(int done, int of) {
                progress.report(
                        of == 0 ? Progress.UNKNOWN : (double) done / of,
                        of == 0 ? "" : Texts.of("traffic.step", done + 1, of));
                return !progress.cancelled();
            }

            @Override
            public boolean waiting(long seconds) {
                progress.report(Progress.UNKNOWN, Texts.of("traffic.waiting", seconds));
                return !progress.cancelled();
            }
        };
    }

    /** Null while nothing runs. */
    public ReadOnlyObjectProperty<Running> running() {
        return running.getReadOnlyProperty();
    }

    /** Why the last work was refused; null when it was not. */
    public ObjectProperty<Refusal> refused() {
        return refused;
    }

    /** What the last work did; empty before. */
    public StringProperty said() {
        return said;
    }
}
