package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.calendar.RetirementAge;
import org.chizheng.core.exchange.judge.Known.OtherClass;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.fact.Derived;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Sex;
import org.chizheng.core.subsidy.SeatPolicy;

/**
 * The person against the class and the person's other classes. Age, number and repetition are judged by the documents
 * that bind on the first day of the class, and the clause stands in the sentence: the documents of 运城 and 沁水 differ. A
 * row that may not be subsidised is stored and says 补贴资格待核, for a training may be held without the money.
 */
final class ClassChecks {
    private static final String PENDING = "补贴资格待核：";

    private ClassChecks() {}

    static void check(RowWork work) {
        IdentityNumber number = work.identity();
        DateRange days = work.known().classDays().orElse(null);
        if (number == null || days == null) {
            return;
        }
        number.birth().ifPresent(birth -> category(work, number.sex(), birth, days.first()));
        List<OtherClass> others = work.known().otherClasses(number.text());
        List<SeatPolicy.Said> said = work.known()
                .policy()
                .map(policy -> policy.of(candidate(work, number, others)))
                .orElse(List.of());
        overlaps(work, others, days, said);
        said.stream()
                .filter(one -> Topic.of(one.remark()) != Topic.OVERLAP)
                .forEach(one -> tell(work, number, others, one));
    }

    private static SeatPolicy.Candidate candidate(RowWork work, IdentityNumber number, List<OtherClass> others) {
        Object groups = work.values().get("groups");
        return new SeatPolicy.Candidate(
                number.birth().orElse(null),
                number.sex(),
                occupation(work),
                level(work),
                !work.text("voucherNo").isEmpty(),
                groups instanceof List<?> codes && codes.contains("QYZG"),
                others.stream().map(OtherClass::seat).toList());
    }

    /** What a remark is about, by the fact that decided it. */
    private enum Topic {
        AGE("age.under-16", Derived.AGE),
        RETIRED("age.retired", Derived.RETIRED),
        SAME("subsidy.same-training", Derived.SAME_LEVEL),
        OFTEN(
                "subsidy.often",
                Derived.TIMES_BY_START,
                Derived.TIMES_BY_END,
                Derived.TIMES_BY_PAY,
                Derived.STAFF_BY_START,
                Derived.STAFF_BY_END,
                Derived.STAFF_BY_PAY),
        OVERLAP("class.overlap", Derived.OVERLAP),
        OTHER("subsidy.policy");

        private final String code;
        private final Set<String> facts;

        Topic(String code, Derived... facts) {
            this.code = code;
            this.facts = List.of(facts).stream().map(Derived::label).collect(Collectors.toSet());
        }

        static Topic of(Remark remark) {
            for (Topic topic : values()) {
                if (topic.facts.stream().anyMatch(remark.inputs()::containsKey)) {
                    return topic;
                }
            }
            return OTHER;
        }
    }

    /** Cases 11 to 14: what the documents say, with the dates and numbers of this person. */
    private static void tell(RowWork work, IdentityNumber number, List<OtherClass> others, SeatPolicy.Said said) {
        Remark remark = said.remark();
        Topic topic = Topic.of(remark);
        String sentence = detail(work, number, others, topic) + remark.sentence();
        if (said.bars()) {
            work.about("idNo", RowOutcome.REFUSE, topic.code, sentence);
        } else if (remark.kind() == Remark.Kind.WARN) {
            work.about("idNo", RowOutcome.WARN, topic.code, remark.kind().label() + "：" + sentence);
        } else {
            work.doubt("subsidy");
            if (topic == Topic.RETIRED) {
                work.doubt("age");
            }
            work.about("idNo", RowOutcome.WARN, topic.code, PENDING + sentence);
        }
    }

    private static String detail(RowWork work, IdentityNumber number, List<OtherClass> others, Topic topic) {
        LocalDate start = work.known().classDays().orElseThrow().first();
        return switch (topic) {
            case AGE ->
                number.birth().map(birth -> birth + "出生，" + start + "开班。").orElse("");
            case RETIRED -> {
                RetirementAge base = RetirementAge.byDefault(number.sex());
                yield number.birth()
                        .map(birth -> "按" + base.label() + "起算，" + base.reachedOn(birth) + "达到法定退休年龄，" + start + "开班。")
                        .orElse("");
            }
            case SAME ->
                "同一职业同一等级参加过："
                        + numbers(others.stream()
                                .filter(other -> isSame(work, other))
                                .toList()) + "。";
            case OFTEN -> {
                List<OtherClass> paid = others.stream()
                        .filter(other ->
                                other.seat().subsidised() && other.start().getYear() == start.getYear())
                        .toList();
                yield start.getYear() + "年已有" + paid.size() + "次补贴性培训"
                        + (paid.isEmpty() ? "" : "（" + numbers(paid) + "）") + "。";
            }
            case OVERLAP, OTHER -> "";
        };
    }

    private static String numbers(List<OtherClass> classes) {
        return classes.stream()
                .map(other -> other.number() + "，" + other.start() + "开班")
                .collect(Collectors.joining("；"));
    }

    private static boolean isSame(RowWork work, OtherClass other) {
        return other.seat().subsidised()
                && OccupationCells.same(occupation(work), other.seat().occupation())
                && other.seat().level().equals(level(work));
    }

    /** Case 15: the base cannot be seen from the number, so who is between the two is asked about. */
    private static void category(RowWork work, Sex sex, LocalDate birth, LocalDate start) {
        if (sex != Sex.FEMALE) {
            return;
        }
        RetirementAge base = RetirementAge.byDefault(sex);
        LocalDate reached = base.reachedOn(birth);
        LocalDate earlier = RetirementAge.WOMAN_50.reachedOn(birth);
        if (start.isBefore(reached) && !start.isBefore(earlier)) {
            work.doubt("age");
            work.about(
                    "idNo",
                    RowOutcome.WARN,
                    "age.category",
                    PENDING + "按" + base.label() + "起算，" + reached + "才到退休年龄；如是" + RetirementAge.WOMAN_50.label()
                            + "起算的岗位，" + earlier + "已经达到。身份证号看不出岗位。请确认她的岗位类别");
        }
    }

    /** Case 10: the second class is asked about, at the county too. */
    private static void overlaps(RowWork work, List<OtherClass> others, DateRange days, List<SeatPolicy.Said> said) {
        String clause = said.stream()
                .map(SeatPolicy.Said::remark)
                .filter(remark -> Topic.of(remark) == Topic.OVERLAP && remark.clause() != null)
                .map(remark ->
                        "（" + remark.clause().source() + "：" + remark.clause().wording() + "）")
                .findFirst()
                .orElse("");
        for (OtherClass other : others) {
            if (other.days().overlaps(days)) {
                work.doubt("overlap", "subsidy");
                work.about(
                        "idNo",
                        RowOutcome.ASK,
                        "class.overlap",
                        "同一时间已在另一个班：" + other.unit() + " " + other.number() + "（"
                                + other.days().first() + "至" + other.days().last()
                                + "）。一个人不能同时上两个班，重叠的日子不能补贴" + clause + "，县里也会看到这一条。请核实本人上的是哪个班");
                return;
            }
        }
    }

    private static String occupation(RowWork work) {
        return first(work.text("occupation"), work.known().classOccupation());
    }

    private static String level(RowWork work) {
        return first(work.text("level"), work.known().classLevel());
    }

    private static String first(String one, String otherwise) {
        return one.isEmpty() ? otherwise : one;
    }
}
