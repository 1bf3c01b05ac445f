package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.List;
import org.chizheng.core.calendar.RetirementAge;
import org.chizheng.core.exchange.judge.Known.OtherClass;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Sex;

/**
 * The person against the class and the person's other classes. Whether a subsidy is due is a policy's matter (the
 * documents of 运城 and 沁水 disagree on age, number and repetition), so those rows are stored and say 补贴资格待核.
 */
final class ClassChecks {
    private static final int YOUNGEST = 16;
    private static final int CLASSES_A_YEAR = 3;
    private static final String PENDING = "补贴资格待核：";

    private ClassChecks() {}

    static void check(RowWork work) {
        IdentityNumber number = work.identity();
        DateRange days = work.known().classDays().orElse(null);
        if (number == null || days == null) {
            return;
        }
        number.birth().ifPresent(birth -> {
            age(work, birth, days.first());
            retirement(work, number.sex(), birth, days.first());
        });
        List<OtherClass> others = work.known().otherClasses(number.text());
        overlaps(work, others, days);
        sameTraining(work, others);
        often(work, others, days);
    }

    /** Case 13, by full date on the first day of the class; 劳动法 第十五条. */
    private static void age(RowWork work, LocalDate birth, LocalDate start) {
        LocalDate sixteen = birth.plusYears(YOUNGEST);
        if (start.isBefore(sixteen)) {
            work.about(
                    "idNo",
                    RowOutcome.REFUSE,
                    "age.under-16",
                    "未满16周岁：" + birth + "出生，开班日" + start + "，到" + sixteen
                            + "才满16周岁。劳动法第十五条，劳动年龄从16周岁起。请核对出生日期，确实未满的不能参加");
        }
    }

    /** Cases 14 and 15: the day comes from the reform table, a fixed 60 or 55 is wrong. */
    private static void retirement(RowWork work, Sex sex, LocalDate birth, LocalDate start) {
        if (sex == Sex.UNSTATED) {
            return;
        }
        RetirementAge base = RetirementAge.byDefault(sex);
        LocalDate reached = base.reachedOn(birth);
        if (!start.isBefore(reached)) {
            work.doubt("subsidy", "age");
            work.about(
                    "idNo",
                    RowOutcome.WARN,
                    "age.retired",
                    PENDING + "开班日" + start + "已到法定退休年龄（按" + base.label() + "起算，" + reached
                            + "达到）。能否享受补贴由政策包判定。请先核对是否已领取养老待遇");
        } else if (sex == Sex.FEMALE && !start.isBefore(RetirementAge.WOMAN_50.reachedOn(birth))) {
            work.doubt("age");
            work.about(
                    "idNo",
                    RowOutcome.WARN,
                    "age.category",
                    PENDING + "按" + base.label() + "起算，" + reached + "才到退休年龄；如是" + RetirementAge.WOMAN_50.label()
                            + "起算的岗位，" + RetirementAge.WOMAN_50.reachedOn(birth) + "已经达到。身份证号看不出岗位。请确认她的岗位类别");
        }
    }

    /** Case 10: the second class is asked about, at the county too. */
    private static void overlaps(RowWork work, List<OtherClass> others, DateRange days) {
        for (OtherClass other : others) {
            if (other.days().overlaps(days)) {
                work.doubt("overlap", "subsidy");
                work.about(
                        "idNo",
                        RowOutcome.ASK,
                        "class.overlap",
                        "同一时间已在另一个班：" + other.unit() + " " + other.number() + "（"
                                + other.days().first() + "至" + other.days().last()
                                + "）。一个人不能同时上两个班，重叠的日子不能补贴，县里也会看到这一条。请核实本人上的是哪个班");
                return;
            }
        }
    }

    /** Case 11: 同一职业同一等级不可重复. */
    private static void sameTraining(RowWork work, List<OtherClass> others) {
        String occupation = first(work.text("occupation"), work.known().classOccupation());
        String level = first(work.text("level"), work.known().classLevel());
        for (OtherClass other : others) {
            boolean same = OccupationCells.same(occupation, other.occupation())
                    && other.level().equals(level);
            if (other.subsidised() && same) {
                work.doubt("subsidy");
                work.about(
                        "idNo",
                        RowOutcome.WARN,
                        "subsidy.same-training",
                        PENDING + "同一职业同一等级已在" + other.number() + "（" + other.start() + "开班）参加过补贴性培训。培训可以登记，补贴由政策包判定");
                return;
            }
        }
    }

    /** Case 12: the limit comes from the policy in force on the first day of the class. */
    private static void often(RowWork work, List<OtherClass> others, DateRange days) {
        int year = days.first().getYear();
        long paid = others.stream()
                .filter(other -> other.subsidised() && other.start().getYear() == year)
                .count();
        Object groups = work.values().get("groups");
        boolean employee = groups instanceof List<?> codes && codes.contains("QYZG");
        if (paid >= CLASSES_A_YEAR || employee && paid >= 1) {
            work.doubt("subsidy");
            work.about(
                    "idNo",
                    RowOutcome.WARN,
                    "subsidy.often",
                    PENDING + year + "年已有" + paid + "次补贴性培训" + (employee ? "，本次登记为企业职工" : "") + "。次数上限由开班日有效的政策包判定");
        }
    }

    private static String first(String one, String otherwise) {
        return one.isEmpty() ? otherwise : one;
    }
}
