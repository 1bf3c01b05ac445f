package org.chizheng.core.training;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.TypedText;

/**
 * The days of training that one person attended in one class, which money is paid by (沁人社字〔2024〕15号 七(二): 每人每天150元).
 * Attended days are not planned days: nothing is proposed from the plan, and nobody attended more than was held. Whole
 * days, 0 for who never came; what half a day is worth no document says.
 */
public final class AttendedDays {
    private static final String WHOLE = "补贴按每人每天算，文件没有写半天怎么算";
    private static final String REAL = "补贴按实际出勤的培训天数算，不按计划天数；出勤不会比开课的天数多";

    private AttendedDays() {}

    /**
     * What somebody typed: {@code 15}, {@code １５}, {@code 15天}.
     *
     * @return empty for nothing typed
     * @throws Refusal {@code enrolment.attended} for anything but a whole number that is not negative
     */
    public static OptionalLong of(String typed) {
        String text = typed == null ? "" : TypedText.bare(typed).replaceFirst("天$", "");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.matches("[0-9]{1,4}")) {
            throw refused("出勤天数“" + typed.strip() + "”不是整天数", WHOLE, "请照签到表写整天数，例如 15；一天没来的写 0");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /** Why nobody can have attended so many days of the class; empty where all is well. */
    public static Optional<Refusal> trouble(long days, TrainingClass held) {
        if (days < 0) {
            return Optional.of(refused("出勤天数不能是负数（" + days + "）", WHOLE, "请照签到表写整天数；一天没来的写 0"));
        }
        OptionalLong planned = held.days() == null ? OptionalLong.empty() : OptionalLong.of(held.days());
        OptionalLong span = held.dates().map(AttendedDays::span).orElse(OptionalLong.empty());
        if (planned.isEmpty() && span.isEmpty()) {
            return Optional.of(
                    refused("班级 " + held.no() + " 还没有培训天数，也没有起止日期，看不出出勤天数对不对", REAL, "请先在班级里填培训天数或起止日期，再填出勤天数"));
        }
        if (planned.isPresent() && days > planned.getAsLong()) {
            return Optional.of(refused(
                    "出勤天数 " + days + " 天比这个班的培训天数 " + planned.getAsLong() + " 天还多",
                    REAL,
                    "请核对签到表；班上实际多开了课的，先改班级的培训天数"));
        }
        if (span.isPresent() && days > span.getAsLong()) {
            DateRange dates = held.dates().orElseThrow();
            return Optional.of(refused(
                    "出勤天数 " + days + " 天不对：从" + dates.first() + "到" + dates.last() + "一共只有" + span.getAsLong() + "天",
                    REAL,
                    "请核对签到表和班级的起止日期"));
        }
        return Optional.empty();
    }

    private static OptionalLong span(DateRange dates) {
        return OptionalLong.of(ChronoUnit.DAYS.between(dates.first(), dates.last()) + 1);
    }

    private static Refusal refused(String what, String why, String now) {
        return Refusal.of("enrolment.attended", what, why, now);
    }
}
