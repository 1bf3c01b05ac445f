package org.chizheng.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Refusal;

/**
 * Which days offices work, by the yearly notices including the weekend days worked (调休). A span that enters a year
 * whose notice is not here is refused and not guessed: a 公示 that ends a day early makes the payment contestable.
 */
public final class WorkingDays {
    private final Map<Integer, HolidayList> lists;
    private final Map<LocalDate, HolidayList.Day> days = new HashMap<>();

    private WorkingDays(Map<Integer, HolidayList> lists) {
        this.lists = lists;
        lists.values().forEach(list -> days.putAll(list.days()));
    }

    /** The lists that come with the program: 2019 to 2026. */
    public static WorkingDays shipped() {
        try (InputStream resource = WorkingDays.class.getResourceAsStream("holidays.txt")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new WorkingDays(new HashMap<>()).with(HolidayList.read(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same calendar with these years added or replaced. */
    public WorkingDays with(List<HolidayList> more) {
        Map<Integer, HolidayList> all = new HashMap<>(lists);
        more.forEach(list -> all.put(list.year(), list));
        return new WorkingDays(all);
    }

    /** Years with a list, in order. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(lists.keySet());
    }

    public Optional<HolidayList> list(int year) {
        return Optional.ofNullable(lists.get(year));
    }

    /** @throws Refusal {@code calendar.no-list} for a year without list */
    public boolean isWorkday(LocalDate day) {
        if (!lists.containsKey(day.getYear())) {
            throw noList(day.getYear());
        }
        HolidayList.Day marked = days.get(day);
        if (marked != null) {
            return !marked.off();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The working day on which a span of {@code count} working days ends.
     *
     * @param count at least 1
     * @param firstDayCounted false: the count begins on the day after (民法典 第二百零一条, the default everywhere); true:
     *     {@code from} is the first day when it is itself a working day
     * @throws Refusal {@code calendar.no-list} when the span enters a year without list
     */
    public LocalDate addWorkdays(LocalDate from, int count, boolean firstDayCounted) {
        if (count < 1) {
            throw new IllegalArgumentException("a span has at least one working day");
        }
        LocalDate day = firstDayCounted ? from : from.plusDays(1);
        int left = count;
        while (true) {
            if (isWorkday(day) && --left == 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    /** A span of the given unit whose first day does not count; months keep the day and are clipped to the month's end. */
    public LocalDate add(LocalDate from, int count, DayUnit unit) {
        return switch (unit) {
            case WORKDAY -> addWorkdays(from, count, false);
            case DAY -> from.plusDays(count);
            case MONTH -> from.plusMonths(count);
        };
    }

    /** Working days from the first to the last of the range, both counted. */
    public int count(DateRange range) {
        int count = 0;
        for (LocalDate day = range.first(); range.contains(day); day = day.plusDays(1)) {
            count += isWorkday(day) ? 1 : 0;
        }
        return count;
    }

    /**
     * A public notice that must stand for a number of working days. The day of posting is not counted by default; some
     * offices count it, so both ends are told.
     */
    public NoticePeriod notice(LocalDate postedOn, int workdays, boolean postingDayCounted) {
        LocalDate plain = addWorkdays(postedOn, workdays, false);
        LocalDate counted = addWorkdays(postedOn, workdays, true);
        LocalDate last = postingDayCounted ? counted : plain;
        return new NoticePeriod(
                postedOn,
                workdays,
                postingDayCounted,
                last,
                postingDayCounted ? plain : counted,
                versions(new DateRange(postedOn, last)));
    }

    /** The notices that the days of the range were counted by, for printing beside the date. */
    public String versions(DateRange range) {
        List<String> notices = new ArrayList<>();
        for (int year = range.first().getYear(); year <= range.last().getYear(); year++) {
            HolidayList list = lists.get(year);
            if (list == null) {
                throw noList(year);
            }
            notices.add(list.notice());
        }
        return String.join("；", notices);
    }

    private Refusal noList(int year) {
        String known = lists.isEmpty() ? "没有任何年份" : years().first() + "至" + years().last() + "年";
        return Refusal.of(
                "calendar.no-list",
                year + "年的放假安排还没有录入，算不出工作日",
                "工作日以国务院办公厅每年的通知为准，现有" + known + "的安排",
                "请在“日历”中录入" + year + "年的放假安排后再算");
    }
}
