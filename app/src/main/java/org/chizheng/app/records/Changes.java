package org.chizheng.app.records;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.ledger.ChangeFeed;

/** Carries word of changed records from the thread that saved to the screens, many at once as one. */
final class Changes {
    private static final Duration PAUSE = Duration.ofMillis(60);

    private record Listener(Set<String> kinds, Runnable reload) {
        boolean hears(Set<String> changed) {
            return kinds.isEmpty() || kinds.stream().anyMatch(changed::contains);
        }
    }

    private final Tasks tasks;
    private final Runnable end;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Changes(ChangeFeed feed, Tasks tasks) {
        this.tasks = tasks;
        this.end = feed.listen(this::heard);
    }

    Runnable listen(Set<String> kinds, Runnable reload) {
        Listener listener = new Listener(Set.copyOf(kinds), reload);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void close() {
        end.run();
        listeners.clear();
    }

    private void heard(Set<ChangeFeed.Changed> records) {
        records.forEach(record -> waiting.add(record.kind()));
        if (called.compareAndSet(false, true)) {
            tasks.later(PAUSE, this::tell);
        }
    }

    private void tell() {
        called.set(false);
        Set<String> changed = Set.copyOf(waiting);
        waiting.removeAll(changed);
        for (Listener listener : listeners) {
            if (listener.hears(changed)) {
                listener.reload().run();
            }
        }
    }
}
