package org.chizheng.app.ui.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.core.shared.Refusal;

/**
 * The tasks of the real desk. Two lanes for long work, one for quick reads and timers: a list must answer while an
 * import runs, and two reads in order never overtake each other.
 */
public final class DeskTasks implements Tasks, AutoCloseable {
    private final ExecutorService work = Executors.newFixedThreadPool(2, named("chizheng-work"));
    private final ScheduledExecutorService reads = Executors.newSingleThreadScheduledExecutor(named("chizheng-read"));
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    private final AtomicInteger unanswered = new AtomicInteger();

    @Override
    public <T> Running submit(String name, Work<T> job, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        Running task = new Running(name);
        onScreen(() -> running.add(task));
        unanswered.incrementAndGet();
        work.execute(() -> run(task, job, onDone, onError));
        return task;
    }

    @Override
    public <T> Running read(Work<T> job, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        Running task = new Running("");
        unanswered.incrementAndGet();
        reads.execute(() -> run(task, job, onDone, onError));
        return task;
    }

    @Override
    public Running later(Duration delay, Runnable action) {
        Running task = new Running("");
        reads.schedule(() -> onScreen(() -> finish(task, action)), delay.toMillis(), TimeUnit.MILLISECONDS);
        return task;
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    /** Lets running work come to its end in the background; nothing new is taken. */
    @Override
    public void close() {
        work.shutdown();
        reads.shutdown();
    }

    /** Whether everything that was asked has been answered; timers do not count. */
    public boolean idle() {
        return unanswered.get() == 0;
    }

    private <T> void run(Running task, Work<T> job, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        Runnable answer = answer(task, job, onDone, onError);
        onScreen(() -> {
            try {
                finish(task, answer);
            } finally {
                unanswered.decrementAndGet();
            }
        });
    }

    private static <T> Runnable answer(
            Running task, Work<T> job, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        if (task.cancelled()) {
            return () -> {};
        }
        try {
            T answer = job.run(new ScreenProgress(task));
            return () -> onDone.accept(answer);
        } catch (CancellationException stopped) {
            task.cancel();
            return () -> {};
        } catch (Throwable thrown) {
            Refusal refusal = Surprise.of(task.name(), thrown);
            return () -> onError.accept(refusal);
        }
    }

    private void finish(Running task, Runnable answer) {
        running.remove(task);
        task.end();
        if (!task.cancelled()) {
            answer.run();
        }
    }

    private static void onScreen(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Daemons: a forgotten task never keeps the program alive; saves are safe in the journal before they answer. */
    private static ThreadFactory named(String name) {
        return runnable -> {
            var thread = Executors.defaultThreadFactory().newThread(runnable);
            thread.setName(name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Passes at most one report at a time to the screen: an import of 100,000 rows must not flood it. */
    private static final class ScreenProgress implements Progress {
        private record Report(double part, String words) {}

        private final Running task;
        private final AtomicReference<Report> waiting = new AtomicReference<>();

        ScreenProgress(Running task) {
            this.task = task;
        }

        @Override
        public void report(double part, String words) {
            if (waiting.getAndSet(new Report(part, words)) == null) {
                Platform.runLater(() -> {
                    Report last = waiting.getAndSet(null);
                    task.advance(last.part, last.words);
                });
            }
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }
    }
}
