package org.chizheng.core.policy.pack;

import java.time.LocalDate;

/**
 * When a pack or a rule counts; a person sets it, no document says that it repeals another.
 *
 * @param from first day
 * @param to last day, or null
 */
public record Validity(LocalDate from, LocalDate to) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether there is a day in both. */
    public boolean meets(Validity other) {
        return covers(other.from) || other.covers(from);
    }

    @Override
    public String toString() {
        return from + " 起" + (to == null ? "" : "至 " + to);
    }
}
