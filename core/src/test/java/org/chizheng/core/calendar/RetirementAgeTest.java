package org.chizheng.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chizheng.core.shared.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps and caps of domain.md §7; cases 14 and 15 of hard-rosters.md. */
class RetirementAgeTest {
    @ParameterizedTest
    @CsvSource({
        // the last month without delay, the first with, the end of the first step, the next step, the cap
        "MAN_60, 1964-12-31, 0, 2024-12-31",
        "MAN_60, 1965-01-01, 1, 2025-02-01",
        "MAN_60, 1965-04-30, 1, 2025-05-30",
        "MAN_60, 1965-05-01, 2, 2025-07-01",
        "MAN_60, 1966-04-05, 4, 2026-08-05",
        "MAN_60, 1976-08-31, 35, 2039-07-31",
        "MAN_60, 1976-09-01, 36, 2039-09-01",
        "MAN_60, 1990-01-01, 36, 2053-01-01",
        "WOMAN_55, 1969-12-31, 0, 2024-12-31",
        "WOMAN_55, 1970-01-01, 1, 2025-02-01",
        "WOMAN_55, 1972-01-08, 7, 2027-08-08",
        "WOMAN_55, 1981-08-15, 35, 2039-07-15",
        "WOMAN_55, 1981-09-15, 36, 2039-09-15",
        "WOMAN_50, 1974-12-31, 0, 2024-12-31",
        "WOMAN_50, 1975-01-01, 1, 2025-02-01",
        "WOMAN_50, 1975-03-01, 2, 2025-05-01",
        "WOMAN_50, 1984-10-01, 59, 2039-09-01",
        "WOMAN_50, 1984-11-01, 60, 2039-11-01",
        "WOMAN_50, 1999-11-01, 60, 2054-11-01",
    })
    void followsTheTable(RetirementAge age, LocalDate birth, int delay, LocalDate reached) {
        assertThat(age.delayMonths(birth)).isEqualTo(delay);
        assertThat(age.reachedOn(birth)).isEqualTo(reached);
    }

    @Test
    void saysTheAgeInWords() {
        assertThat(RetirementAge.MAN_60.ageInWords(LocalDate.of(1966, 4, 5))).isEqualTo("60周岁4个月");
        assertThat(RetirementAge.MAN_60.ageInWords(LocalDate.of(1980, 1, 1))).isEqualTo("63周岁");
    }

    @Test
    void takesFiftyFiveForWomenWhereNobodyStatesAPost() {
        assertThat(RetirementAge.byDefault(Sex.FEMALE)).isEqualTo(RetirementAge.WOMAN_55);
        assertThat(RetirementAge.byDefault(Sex.MALE)).isEqualTo(RetirementAge.MAN_60);
    }
}
