package org.chizheng.core.policy.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One fact's value.
 *
 * @param number for numbers and 是否, the day of the epoch for dates; zero otherwise
 * @param text for choices, texts and dates (ISO); null for numbers
 */
public record Value(FactKind kind, long number, String text) {
    public static Value of(FactKind kind, long number) {
        return new Value(kind, number, null);
    }

    public static Value of(FactKind kind, String text) {
        Optional<LocalDate> day = kind == FactKind.DATE ? FactKind.date(text) : Optional.empty();
        return new Value(kind, day.map(LocalDate::toEpochDay).orElse(0L), text);
    }

    public static Value ofYes(boolean yes) {
        return of(FactKind.YES_NO, yes ? 1 : 0);
    }

    /** Only of a date; its text was read when the fact was told, for many rules ask for it. */
    public LocalDate date() {
        return number == 0 ? LocalDate.parse(text) : LocalDate.ofEpochDay(number);
    }

    /** The word a choice is compared by; 是 or 否 for those. */
    public String word() {
        return text == null ? kind.shown(number) : text;
    }

    /** As it stands in an explanation. */
    @Override
    public String toString() {
        return word();
    }
}
