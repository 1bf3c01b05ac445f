package org.chizheng.app.ui.preview;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what was painted up to a weight; the longest unseen goes first, so that 200 pages weigh what a few do. */
final class PageCache<V> {
    /** @param scale dots per point */
    record Key(int page, double scale) {}

    private record Held<V>(V value, long bytes) {}

    private final long budget;
    private final Map<Key, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PageCache(long budget) {
        this.budget = budget;
    }

    void put(Key key, V value, long weight) {
        Held<V> before = held.put(key, new Held<>(value, weight));
        bytes += weight - (before == null ? 0 : before.bytes());
        Iterator<Map.Entry<Key, Held<V>>> oldest = held.entrySet().iterator();
        while (bytes > budget && held.size() > 1) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    Optional<V> get(Key key) {
        return Optional.ofNullable(held.get(key)).map(Held::value);
    }

    /** Any picture of the page, however coarse, to be shown until the right one is painted. */
    Optional<V> any(int page) {
        return held.entrySet().stream()
                .filter(entry -> entry.getKey().page() == page)
                .reduce((older, newer) -> newer)
                .map(entry -> entry.getValue().value());
    }

    boolean has(Key key) {
        return held.containsKey(key);
    }

    void clear() {
        held.clear();
        bytes = 0;
    }

    long bytes() {
        return bytes;
    }
}
