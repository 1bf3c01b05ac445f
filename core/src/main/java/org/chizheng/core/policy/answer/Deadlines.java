package org.chizheng.core.policy.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.calendar.DayUnit;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.policy.pack.TermRule;
import org.chizheng.core.shared.DateRange;

/**
 * The dates of a deadline or of a chain of them. Where the document does not say whether the first day counts, both dates
 * are told until the county decides.
 */
public final class Deadlines {
    private static final String COUNTED = "计入";

    private final WorkingDays calendar;
    private final Decisions decisions;

    public Deadlines(WorkingDays calendar, Decisions decisions) {
        this.calendar = calendar;
        this.decisions = decisions;
    }

    /**
     * @param date the last day
     * @param otherwise by the other reading of the first day; the same where it makes no difference or is decided
     * @param version the holiday lists it was counted by; empty for spans without working days
     */
    public record Due(String reached, LocalDate date, LocalDate otherwise, String version) {
        public boolean isOpen() {
            return !date.equals(otherwise);
        }
    }

    /** @throws org.chizheng.core.shared.Refusal {@code calendar.no-list} for a span into a year without a list */
    public List<Due> of(TermRule rule, LocalDate from) {
        Optional<Boolean> counted = rule.firstDayGap() == null
                ? Optional.of(false)
                : decisions.of(rule.firstDayGap()).map(decided -> COUNTED.equals(decided.reading()));
        List<LocalDate> first = chain(rule, from, counted.orElse(false));
        List<LocalDate> other = chain(rule, from, counted.orElse(true));
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            due.add(new Due(
                    rule.steps().get(i).reached(), first.get(i), other.get(i), version(rule, from, first.get(i))));
        }
        return due;
    }

    private String version(TermRule rule, LocalDate from, LocalDate to) {
        boolean workdays = rule.steps().stream().anyMatch(step -> step.unit() == DayUnit.WORKDAY);
        return workdays ? calendar.versions(new DateRange(from, to)) : "";
    }

    private List<LocalDate> chain(TermRule rule, LocalDate from, boolean firstDayCounted) {
        List<LocalDate> ends = new ArrayList<>();
        LocalDate day = from;
        boolean counted = firstDayCounted;
        for (TermRule.Step step : rule.steps()) {
            day = end(day, step, counted);
            counted = false;
            ends.add(day);
        }
        return ends;
    }

    private LocalDate end(LocalDate from, TermRule.Step step, boolean counted) {
        return switch (step.unit()) {
            case WORKDAY -> calendar.addWorkdays(from, step.count(), counted);
            case DAY -> from.plusDays(counted ? step.count() - 1L : step.count());
            case MONTH -> calendar.add(from, step.count(), DayUnit.MONTH);
        };
    }
}
