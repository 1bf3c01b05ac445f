package org.chizheng.app.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chizheng.core.shared.Exempt;

/** Two offices at a time: they are homes of their own and know nothing of each other, as in life. */
@Exempt(
        from = Exempt.Rule.THREADS,
        reason = "two offices work at the same time, as in life; there is no screen and no Tasks here")
final class SideBySide implements AutoCloseable {
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    /** What is done for one office. */
    @FunctionalInterface
    interface Work {
        void on(PlannedOffice office) throws IOException;
    }

    void run(List<PlannedOffice> offices, Work work) throws IOException {
        List<Future<?>> running = new ArrayList<>();
        for (PlannedOffice office : offices) {
            running.add(two.submit(() -> {
                work.on(office);
                return null;
            }));
        }
        for (Future<?> one : running) {
            finish(one);
        }
    }

    private static void finish(Future<?> one) throws IOException {
        try {
            one.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritten) {
                throw unwritten;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        two.shutdownNow();
    }
}
