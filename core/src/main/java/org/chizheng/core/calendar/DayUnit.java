package org.chizheng.core.calendar;

/** What a deadline is counted in. */
public enum DayUnit {
    WORKDAY("workday", "个工作日"),
    DAY("day", "日"),
    /** Same day of a later month, clipped to its end: two months from 31 December end on the last of February. */
    MONTH("month", "个月");

    private final String code;
    private final String label;

    DayUnit(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
