package org.chizheng.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as in holidays.csv; spans as worked in features.md A.7 and domain.md §7. */
class WorkingDaysTest {
    private static final WorkingDays DAYS = WorkingDays.shipped();

    @ParameterizedTest
    @CsvSource({
        // date, works: rows of holidays.csv, and plain days beside them
        "2019-02-02, true", "2019-05-05, true", "2019-05-04, false", "2020-01-31, false", "2020-02-02, false",
        "2020-02-03, true", "2020-06-28, true", "2020-06-26, false", "2021-02-20, true", "2021-10-07, false",
        "2022-12-31, false", "2022-10-09, true", "2023-09-29, false", "2024-09-29, true", "2024-10-12, true",
        "2024-10-13, false", "2025-10-08, false", "2025-10-11, true", "2026-01-04, true", "2026-02-28, true",
        "2026-02-23, false", "2026-10-10, true", "2026-11-20, true", "2026-11-21, false", "2026-11-22, false",
    })
    void followsTheNoticeOfTheYear(LocalDate day, boolean works) {
        assertThat(DAYS.isWorkday(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        // working days of a year = weekdays - weekday holidays + weekend days worked, counted by hand from holidays.csv
        // 2024: 262 weekdays, off on weekdays 1+5+2+3+1+2+5=19, worked weekend days 8 -> 251
        "2024, 251",
        // 2026: 261 weekdays, off on weekdays 2+6+1+3+1+1+5=19, worked weekend days 6 -> 248
        "2026, 248",
    })
    void countsAYear(int year, int workdays) {
        assertThat(DAYS.count(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))))
                .isEqualTo(workdays);
    }

    @ParameterizedTest
    @CsvSource({
        // domain.md §7
        "2026-09-28, 5, false, 2026-10-10",
        "2026-04-30, 5, false, 2026-05-11",
        "2026-02-12, 5, false, 2026-02-26",
        // A.7, notice of seed 001 posted on Friday 2024-09-27
        "2024-09-27, 5, false, 2024-10-10",
        // the same when the day of posting counts: 27, 29, 30 September, 8, 9 October
        "2024-09-27, 5, true, 2024-10-09",
        // domain.md §5, 婺城: posted 2021-12-13, next day first
        "2021-12-13, 5, false, 2021-12-20",
        // posted on a Sunday: counted or not, Monday is the first day
        "2026-11-22, 1, true, 2026-11-23",
        "2026-11-22, 1, false, 2026-11-23",
        // across a turn of the year: 31 December, then 2, 4 and 5 January (3 January 2026 is off, 4 is worked)
        "2025-12-30, 3, false, 2026-01-05",
    })
    void addsWorkdays(LocalDate from, int count, boolean firstCounts, LocalDate last) {
        assertThat(DAYS.addWorkdays(from, count, firstCounts)).isEqualTo(last);
    }

    @Test
    void walksTheCalendarOfSeed003() {
        // A.7: issued Mon 2020-06-22; 5 working days, 5 working days, 15 days, 5 working days
        LocalDate recommend = DAYS.addWorkdays(LocalDate.of(2020, 6, 22), 5, false);
        LocalDate review = DAYS.addWorkdays(recommend, 5, false);
        LocalDate vote = DAYS.add(review, 15, DayUnit.DAY);
        LocalDate decide = DAYS.add(vote, 5, DayUnit.WORKDAY);
        assertThat(recommend).isEqualTo("2020-06-30");
        assertThat(review).isEqualTo("2020-07-07");
        assertThat(vote).isEqualTo("2020-07-22");
        assertThat(decide).isEqualTo("2020-07-29");
        assertThat(DAYS.addWorkdays(LocalDate.of(2020, 6, 22), 5, true)).isEqualTo("2020-06-29");
    }

    @ParameterizedTest
    @CsvSource({
        // A.4 no. 14 and A.5: same day of the month, clipped to its end
        "2025-12-31, 2, 2026-02-28",
        "2023-12-31, 2, 2024-02-29",
        "2024-06-15, 2, 2024-08-15",
        "2024-07-31, 2, 2024-09-30",
    })
    void clipsMonths(LocalDate from, int months, LocalDate last) {
        assertThat(DAYS.add(from, months, DayUnit.MONTH)).isEqualTo(last);
    }

    @Test
    void tellsBothEndsOfANotice() {
        NoticePeriod notice = DAYS.notice(LocalDate.of(2024, 9, 27), 5, false);
        assertThat(notice.lastOn()).isEqualTo("2024-10-10");
        assertThat(notice.lastOnOtherwise()).isEqualTo("2024-10-09");
        // A.7: payable from 10-11
        assertThat(notice.freeFrom()).isEqualTo("2024-10-11");
        assertThat(notice.sentence())
                .contains("2024-10-10")
                .contains("2024-10-09")
                .contains("国办发明电〔2023〕7号");
        NoticePeriod counted = DAYS.notice(LocalDate.of(2024, 9, 27), 5, true);
        assertThat(counted.lastOn()).isEqualTo("2024-10-09");
        assertThat(counted.lastOnOtherwise()).isEqualTo("2024-10-10");
    }

    @Test
    void refusesASpanThatEntersAYearWithoutList() {
        // 2026-12-29 to 31 are three working days; the fourth would lie in 2027
        assertThat(DAYS.addWorkdays(LocalDate.of(2026, 12, 28), 3, false)).isEqualTo("2026-12-31");
        assertThatThrownBy(() -> DAYS.addWorkdays(LocalDate.of(2026, 12, 28), 4, false))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("calendar.no-list");
                    assertThat(refusal.sentence()).contains("2027年").contains("录入");
                });
        assertThatThrownBy(() -> DAYS.isWorkday(LocalDate.of(2018, 12, 31))).isInstanceOf(Refusal.class);
    }

    @Test
    void takesNextYearsListFromTheOffice() {
        WorkingDays more = DAYS.with(HolidayList.read("2027年 测试通知\n元旦 休 1.1-1.3\n"));
        // 2027-01-01 is a Friday; 28 December 2026 is a Monday, so the fourth day after it is 4 January
        assertThat(more.addWorkdays(LocalDate.of(2026, 12, 28), 4, false)).isEqualTo("2027-01-04");
        assertThat(more.versions(new DateRange(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4))))
                .isEqualTo("国办发明电〔2025〕7号；测试通知");
        assertThat(DAYS.list(2027)).isEmpty();
        assertThat(more.years()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "元旦 休 1.1",
                "2027年 文号\n元旦 1.1",
                "2027年 文号\n元旦 休 13.1",
                "2027年 文号\n元旦 休 1.3-1.1",
                "2027年 文号\n元旦 休 一月一日",
                "2027年 文号\n元旦",
                "2027年 文号\n元旦 休 1.1-12.31"
            })
    void refusesAListThatItCannotRead(String text) {
        assertThatThrownBy(() -> HolidayList.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar.list-format"));
    }

    @Test
    void aSpanHasAtLeastOneDay() {
        assertThatThrownBy(() -> DAYS.addWorkdays(LocalDate.of(2026, 1, 5), 0, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
