package org.chizheng.core.document.form;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.chizheng.core.shared.DateRange;

/** Dates as papers write them: Arabic digits, no leading zeros (GB/T 9704-2012, 成文日期). */
final class ChineseDates {
    private static final String WEEKDAYS = "一二三四五六日";

    private ChineseDates() {}

    static String day(LocalDate day) {
        return day.getYear() + "年" + monthDay(day);
    }

    static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String range(DateRange range) {
        if (range.first().equals(range.last())) {
            return day(range.first());
        }
        boolean sameYear = range.first().getYear() == range.last().getYear();
        return day(range.first()) + "至" + (sameYear ? monthDay(range.last()) : day(range.last()));
    }

    static String weekday(LocalDate day) {
        DayOfWeek week = day.getDayOfWeek();
        return "周" + WEEKDAYS.charAt(week.getValue() - 1);
    }
}
