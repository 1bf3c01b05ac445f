package org.chizheng.core.policy.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Counts earlier trainings by what they tell; one that is silent about something counted may be one more, or none. */
final class PastTrainings {
    private PastTrainings() {}

    /**
     * Something that must hold of an earlier training.
     *
     * @param own the fact of this training that it is compared with and that is not told; null where it is told
     */
    record Asked(String fact, Predicate<Value> holds, String own) {
        /** @param other the value of this training to compare with, if told */
        static Asked of(String fact, String own, Optional<Value> other, BiPredicate<Value, Value> alike) {
            return other.map(value -> new Asked(fact, past -> alike.test(value, past), null))
                    .orElseGet(() -> new Asked(fact, past -> true, own));
        }

        static Asked yes(String fact) {
            return new Asked(fact, Value.ofYes(true)::equals, null);
        }

        boolean fails(Map<String, Value> past) {
            return past.containsKey(fact) && !holds.test(past.get(fact));
        }

        /** What is not told; empty when the question is answered. */
        Optional<String> silent(Map<String, Value> past, int at) {
            if (own != null) {
                return Optional.of(own);
            }
            return past.containsKey(fact) ? Optional.empty() : Optional.of("第" + at + "条历史的" + fact);
        }
    }

    static Worked count(List<Map<String, Value>> history, List<Asked> all) {
        Tally tally = tally(history, all);
        return worked(FactKind.TIMES, tally.least(), tally.most(), tally.missing());
    }

    /** Days of this training that an earlier one held too; between none and all of them while its own days are not told. */
    static Worked days(List<Map<String, Value>> history, Optional<LocalDate> first, Optional<LocalDate> last) {
        if (history.isEmpty()) {
            return Worked.of(Value.of(FactKind.DAYS, 0));
        }
        if (first.isPresent() && last.isPresent()) {
            return days(history, first.get(), last.get());
        }
        return worked(FactKind.DAYS, 0, 366, first.isEmpty() ? "开班日期" : "结业日期");
    }

    private static Worked days(List<Map<String, Value>> history, LocalDate first, LocalDate last) {
        long least = 0;
        long most = 0;
        String missing = null;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate at = day;
            Tally tally = tally(
                    history,
                    List.of(
                            new Asked("开班日期", start -> !start.date().isAfter(at), null),
                            new Asked("结业日期", end -> !end.date().isBefore(at), null)));
            least += tally.least() > 0 ? 1 : 0;
            most += tally.most() > 0 ? 1 : 0;
            missing = missing == null ? tally.missing() : missing;
        }
        return worked(FactKind.DAYS, least, most, missing);
    }

    private static Worked worked(FactKind kind, long least, long most, String missing) {
        return new Worked(Value.of(kind, least), Value.of(kind, most), least == most ? null : missing);
    }

    /** @param missing the first thing not told that would decide; null when all is told */
    private record Tally(long least, long most, String missing) {}

    private static Tally tally(List<Map<String, Value>> history, List<Asked> all) {
        long least = 0;
        long most = 0;
        String missing = null;
        for (int i = 0; i < history.size(); i++) {
            Map<String, Value> past = history.get(i);
            if (all.stream().anyMatch(asked -> asked.fails(past))) {
                continue;
            }
            int at = i + 1;
            Optional<String> silent = all.stream()
                    .flatMap(asked -> asked.silent(past, at).stream())
                    .findFirst();
            most++;
            least += silent.isEmpty() ? 1 : 0;
            missing = missing == null ? silent.orElse(null) : missing;
        }
        return new Tally(least, most, missing);
    }
}
