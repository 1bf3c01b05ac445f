package org.chizheng.core.policy.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Refusal;

/** Facts that cannot be true together, each of which looks well by itself: more passed than finished, an end before its start. */
final class FactPairs {
    private final FactWords words;

    FactPairs(FactWords words) {
        this.words = words;
    }

    /**
     * @param own facts of the class, of a person or of an earlier training
     * @param common those of the class that a person's facts are set beside; empty for others
     * @throws Refusal {@code facts.pair} with the place
     */
    void check(String about, Map<String, Value> own, Map<String, Value> common, String place) {
        Map<String, Value> all = new HashMap<>(common);
        all.putAll(own);
        for (Map.Entry<String, Value> entry : all.entrySet()) {
            words.word(about, entry.getKey())
                    .or(() -> words.word(FactWords.OF_CLASS, entry.getKey()))
                    .ifPresent(word -> check(word, entry.getValue(), all, place));
        }
    }

    private static void check(FactWord word, Value value, Map<String, Value> all, String place) {
        for (String other : word.notAbove()) {
            if (all.containsKey(other) && value.number() > all.get(other).number()) {
                throw pair(place, word.name(), value, "比“" + other + "”的" + all.get(other) + "还多");
            }
        }
        for (String other : word.notBefore()) {
            if (all.containsKey(other) && value.date().isBefore(all.get(other).date())) {
                throw pair(place, word.name(), value, "比“" + other + "”的" + all.get(other) + "还早");
            }
        }
        List<String> span = word.within();
        if (span.size() == 2 && all.containsKey(span.get(0)) && all.containsKey(span.get(1))) {
            LocalDate first = all.get(span.get(0)).date();
            LocalDate last = all.get(span.get(1)).date();
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            if (days > 0 && value.number() > days) {
                throw pair(place, word.name(), value, "从" + first + "到" + last + "一共只有" + days + "天");
            }
        }
    }

    private static Refusal pair(String place, String name, Value value, String why) {
        return Refusal.of("facts.pair", "不能计算：" + place + "的“" + name + "”不对", "写的是" + value + "，" + why, "请核对这两个数或日期");
    }
}
