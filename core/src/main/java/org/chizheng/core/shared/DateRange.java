package org.chizheng.core.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both counted: the way a class is dated on paper (6月1日至6月15日). */
public record DateRange(LocalDate first, LocalDate last) {
    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day stands before the first");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DateRange other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }

    /** Calendar days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
