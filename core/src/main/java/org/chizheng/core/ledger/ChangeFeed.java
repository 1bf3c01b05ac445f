package org.chizheng.core.ledger;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.chizheng.core.shared.Id;

/** Tells listeners which records changed, after the projection has them. Called on the thread that saved. */
public final class ChangeFeed {
    /** One record that changed. */
    public record Changed(String kind, Id record) {}

    /** Must return quickly and must not save. */
    @FunctionalInterface
    public interface Listener {
        void changed(Set<Changed> records);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** @return a handle that ends the listening when it is run */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(List<Op> ops) {
        if (listeners.isEmpty() || ops.isEmpty()) {
            return;
        }
        Set<Changed> changed =
                ops.stream().map(op -> new Changed(op.kind(), op.record())).collect(Collectors.toUnmodifiableSet());
        listeners.forEach(listener -> tell(listener, changed));
    }

    /** A screen that stumbles must not make a save look failed: its error goes where uncaught errors go. */
    private static void tell(Listener listener, Set<Changed> changed) {
        Thread current = Thread.currentThread();
        CompletableFuture.completedFuture(changed).thenAccept(listener::changed).exceptionally(failed -> {
            current.getUncaughtExceptionHandler().uncaughtException(current, failed);
            return null;
        });
    }
}
