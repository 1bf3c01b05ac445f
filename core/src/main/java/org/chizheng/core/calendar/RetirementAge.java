package org.chizheng.core.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.chizheng.core.shared.Sex;

/**
 * Statutory retirement since 2025 (全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定, 2024-09-13). A fixed 60 or 55
 * is wrong for everyone born from 1965 on. Whether a woman falls under 55 or 50 depends on her post and cannot be read
 * from her identity number: the caller says, and shows which base was used.
 */
public enum RetirementAge {
    MAN_60("men-60", "男职工60周岁", 60, YearMonth.of(1965, 1), 4, 36),
    WOMAN_55("women-55", "女55周岁", 55, YearMonth.of(1970, 1), 4, 36),
    WOMAN_50("women-50", "女职工50周岁", 50, YearMonth.of(1975, 1), 2, 60);

    private final String code;
    private final String label;
    private final int baseYears;
    private final YearMonth firstDelayed;
    private final int birthMonthsPerDelay;
    private final int mostMonths;

    RetirementAge(String code, String label, int baseYears, YearMonth firstDelayed, int birthMonthsPerDelay, int most) {
        this.code = code;
        this.label = label;
        this.baseYears = baseYears;
        this.firstDelayed = firstDelayed;
        this.birthMonthsPerDelay = birthMonthsPerDelay;
        this.mostMonths = most;
    }

    /** For rural and flexible workers, where nobody states a post: men 60, women 55. */
    public static RetirementAge byDefault(Sex sex) {
        return sex == Sex.FEMALE ? WOMAN_55 : MAN_60;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Months after the old age: one for every {@code birthMonthsPerDelay} months of birth begun, up to the cap. */
    public int delayMonths(LocalDate birth) {
        long later = ChronoUnit.MONTHS.between(firstDelayed, YearMonth.from(birth));
        return later < 0 ? 0 : (int) Math.min(mostMonths, later / birthMonthsPerDelay + 1);
    }

    /** The first day on which the person has reached the age. */
    public LocalDate reachedOn(LocalDate birth) {
        return birth.plusMonths(baseYears * 12L + delayMonths(birth));
    }

    /** The age of this birth month in words: 60周岁4个月. */
    public String ageInWords(LocalDate birth) {
        int months = baseYears * 12 + delayMonths(birth);
        return months / 12 + "周岁" + (months % 12 == 0 ? "" : months % 12 + "个月");
    }
}
