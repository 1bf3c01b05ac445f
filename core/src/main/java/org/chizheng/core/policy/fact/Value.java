package org.chizheng.core.policy.fact;

import java.time.LocalDate;

/**
 * One fact's value.
 *
 * @param number for numbers and 是否; zero otherwise
 * @param text for choices, texts and dates (ISO); null for numbers
 */
public record Value(FactKind kind, long number, String text) {
    public static Value of(FactKind kind, long number) {
        return new Value(kind, number, null);
    }

    public static Value of(FactKind kind, String text) {
        return new Value(kind, 0, text);
    }

    public static Value ofYes(boolean yes) {
        return of(FactKind.YES_NO, yes ? 1 : 0);
    }

    /** Only of a date. */
    public LocalDate date() {
        return LocalDate.parse(text);
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
