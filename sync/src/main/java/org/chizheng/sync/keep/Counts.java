package org.chizheng.sync.keep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers by code in one text of the record, {@code changed=2;new=3}. */
public final class Counts {
    private Counts() {}

    public static String write(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** Sorted by code; empty for null. */
    public static Map<String, Integer> read(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split(";")) {
                int equals = part.indexOf('=');
                counts.put(part.substring(0, equals), Integer.parseInt(part.substring(equals + 1)));
            }
        }
        return counts;
    }

    /** Sizes of sets, by code. */
    public static Map<String, Integer> of(Map<String, ? extends Set<?>> sets) {
        Map<String, Integer> counts = new TreeMap<>();
        sets.forEach((code, set) -> counts.put(code, set.size()));
        return counts;
    }
}
