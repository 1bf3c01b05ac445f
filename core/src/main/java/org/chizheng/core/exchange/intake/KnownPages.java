package org.chizheng.core.exchange.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers of the store by key, asked for some hundred keys at once. Rows come in the order in which the keys were
 * announced, so a few pages are enough, and the heap stays flat however long the sheet is.
 */
final class KnownPages<V> {
    private static final int PAGE = 500;
    private static final int KEPT = 4;

    private final Function<Collection<String>, Map<String, V>> store;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<Object, Map<String, V>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Map<String, V>> eldest) {
            return size() > KEPT;
        }
    };

    KnownPages(Function<Collection<String>, Map<String, V>> store) {
        this.store = store;
    }

    void expect(Collection<String> keys) {
        keys.forEach(key -> {
            if (places.putIfAbsent(key, order.size()) == null) {
                order.add(key);
            }
        });
    }

    Optional<V> get(String key) {
        Integer place = places.get(key);
        Object page = place == null ? key : place / PAGE;
        Map<String, V> known = pages.get(page);
        if (known == null) {
            known = store.apply(place == null ? List.of(key) : page(place / PAGE));
            pages.put(page, known);
        }
        return Optional.ofNullable(known.get(key));
    }

    private List<String> page(int number) {
        int from = number * PAGE;
        return order.subList(from, Math.min(order.size(), from + PAGE));
    }

    /** The store has changed, or may have. */
    void forget() {
        pages.clear();
    }
}
