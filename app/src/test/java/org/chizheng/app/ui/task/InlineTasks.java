package org.chizheng.app.ui.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.core.shared.Refusal;

/**
 * Tasks for tests without a toolkit: the work runs in place, before the call returns. Held back with {@link #hold()},
 * it waits for {@link #release()}, so that a test sees what a screen shows meanwhile.
 */
public final class InlineTasks implements Tasks {
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    public void hold() {
        holding = true;
    }

    /** Runs what was held back, in order, and goes on in place. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    /** Reports as held work would. */
    public Progress progress(Running task) {
        return new InPlace(task);
    }

    @Override
    public <T> Running submit(String name, Work<T> work, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        Running task = new Running(name);
        running.add(task);
        put(() -> run(task, work, onDone, onError));
        return task;
    }

    @Override
    public <T> Running read(Work<T> work, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        Running task = new Running("");
        put(() -> run(task, work, onDone, onError));
        return task;
    }

    @Override
    public <T> Running quietly(Work<T> work, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        return read(work, onDone, onError);
    }

    /** Runs at the next {@link #release()}, however long the delay. */
    @Override
    public Running later(Duration delay, Runnable action) {
        Running task = new Running("");
        held.add(() -> {
            task.end();
            if (!task.cancelled()) {
                action.run();
            }
        });
        return task;
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    private void put(Runnable job) {
        if (holding) {
            held.add(job);
        } else {
            job.run();
        }
    }

    private <T> void run(Running task, Work<T> work, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        T answer;
        try {
            answer = work.run(new InPlace(task));
        } catch (CancellationException stopped) {
            end(task);
            return;
        } catch (Exception thrown) {
            end(task);
            if (!task.cancelled()) {
                onError.accept(Surprise.of(task.name(), thrown));
            }
            return;
        }
        end(task);
        if (!task.cancelled()) {
            onDone.accept(answer);
        }
    }

    private void end(Running task) {
        running.remove(task);
        task.end();
    }

    private record InPlace(Running task) implements Progress {
        @Override
        public void report(double part, String words) {
            task.advance(part, words);
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }
    }
}
