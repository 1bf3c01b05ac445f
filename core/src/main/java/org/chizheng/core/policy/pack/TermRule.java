package org.chizheng.core.policy.pack;

import java.util.List;
import org.chizheng.core.calendar.DayUnit;

/**
 * A deadline or a chain of them.
 *
 * @param from what the first span starts with, a date of the claim
 * @param firstDayGap the gap that decides whether the day it starts with counts; null when the document is clear
 */
public record TermRule(
        String id, String name, Clause clause, Validity validity, String from, String firstDayGap, List<Step> steps)
        implements Rule {
    public TermRule {
        steps = List.copyOf(steps);
    }

    /** @param reached what stands at its end */
    public record Step(int count, DayUnit unit, String reached) {}
}
