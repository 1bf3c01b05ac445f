package org.chizheng.core.policy.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the facts. */
public sealed interface Condition {
    /** @param right in the unit of the fact's kind: people, days, fen, hundredths of a percent */
    record Compare(String fact, Operator operator, long right) implements Condition {}

    /**
     * A share, compared in integers: {@code part × 10000} with {@code percent × whole}. 79.95 % is not 80 %.
     *
     * @param percent in hundredths of a percent
     */
    record Share(String part, String whole, Operator operator, long percent) implements Condition {}

    record OneOf(String fact, List<String> words) implements Condition {
        public OneOf {
            words = List.copyOf(words);
        }

        /** @param told the word of the fact; an occupation is told as {@code 名称（编码）} and meant by either */
        public boolean means(String told) {
            return words.contains(told) || fact.equals("职业") && occupation(told, words);
        }

        static boolean occupation(String told, List<String> words) {
            int open = told.indexOf('（');
            return open > 0
                    && told.endsWith("）")
                    && (words.contains(told.substring(0, open))
                            || words.contains(told.substring(open + 1, told.length() - 1)));
        }
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** What holds depends on how the county reads a gap. */
    record ByReading(String gap, Map<String, Condition> readings) implements Condition {
        public ByReading {
            readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        }
    }
}
