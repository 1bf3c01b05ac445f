package org.chizheng.app.records.exchange;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Running;
import org.chizheng.app.ui.task.Work;
import org.chizheng.core.shared.Refusal;

/**
 * One piece of work of the page at a time. A stop does not lose the answer: an import that was called off has saved
 * whole rows, and the person has to read how many.
 */
final class ImportWork {
    private final Session session;
    private final ReadOnlyObjectWrapper<Running> running = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final StringProperty said = new SimpleStringProperty("");

    ImportWork(Session session) {
        this.session = session;
    }

    /**
     * Does nothing while other work runs.
     *
     * @param name follows 正在
     * @param done told the answer, also of work that was stopped and had one
     * @param instead when it was refused, or stopped before it had an answer
     */
    <T> void start(String name, Work<T> job, Consumer<T> done, Runnable instead) {
        if (isBusy()) {
            return;
        }
        problem.set(null);
        said.set("");
        AtomicReference<T> answer = new AtomicReference<>();
        Running task = session.work(
                name,
                progress -> {
                    answer.set(job.run(progress));
                    return answer.get();
                },
                done,
                refusal -> {
                    problem.set(refusal);
                    instead.run();
                });
        Runnable end = () -> {
            running.set(null);
            if (task.cancelled() && answer.get() != null) {
                done.accept(answer.get());
            } else if (task.cancelled()) {
                said.set(Texts.of("import.stopped"));
                instead.run();
            }
        };
        if (task.over().get()) {
            end.run();
        } else {
            running.set(task);
            task.over().addListener((watched, before, over) -> end.run());
        }
    }

    boolean isBusy() {
        return running.get() != null;
    }

    /** Null while nothing runs. */
    ReadOnlyObjectProperty<Running> running() {
        return running.getReadOnlyProperty();
    }

    /** Why the last work was refused; null when it was not. */
    ObjectProperty<Refusal> problem() {
        return problem;
    }

    /** What was done, where no step of its own says it. */
    StringProperty said() {
        return said;
    }
}
