package org.chizheng.core.policy.fact;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chizheng.core.calendar.RetirementAge;

/**
 * Facts that are worked out from others, so that nobody types an age or counts a history by hand. What each rests on is
 * named, and stands in the explanation. The retirement table is the statute's own and stands in {@link RetirementAge}.
 */
public enum Derived {
    TRAINED("培训人数", FactKind.COUNT, List.of(), scene -> people(scene, person -> true)),
    COMPLETED("结业人数", FactKind.COUNT, List.of("结业"), scene -> people(scene, person -> person.isYes("结业"))),
    EMPLOYED("就业人数", FactKind.COUNT, List.of("就业"), scene -> people(scene, person -> person.isYes("就业"))),
    COMPLETED_AND_EMPLOYED(
            "结业后就业人数",
            FactKind.COUNT,
            List.of("结业", "就业"),
            scene -> people(scene, person -> person.isYes("结业") && person.isYes("就业"))),
    TRAINED_TO_THE_END(
            "培训人数（不含退班）", FactKind.COUNT, List.of(), scene -> people(scene, person -> !person.isYes(Stayed.LEFT))),
    EMPLOYED_OF_THOSE(
            "就业人数（不含退班）",
            FactKind.COUNT,
            List.of("就业"),
            scene -> people(scene, person -> !person.isYes(Stayed.LEFT) && person.isYes("就业"))),
    LAST_YEAR("上年培训人数（不含退班）", FactKind.COUNT, Stayed.LAST_YEAR.trainedInputs(), Stayed.LAST_YEAR::trained),
    LAST_YEAR_EMPLOYED("上年就业人数（不含退班）", FactKind.COUNT, Stayed.LAST_YEAR.employedInputs(), Stayed.LAST_YEAR::employed),
    LAST_YEAR_NO_STAFF("上年非职工培训人数（不含退班）", FactKind.COUNT, Stayed.NO_STAFF.trainedInputs(), Stayed.NO_STAFF::trained),
    LAST_YEAR_NO_STAFF_EMPLOYED(
            "上年非职工就业人数（不含退班）", FactKind.COUNT, Stayed.NO_STAFF.employedInputs(), Stayed.NO_STAFF::employed),
    THIS_YEAR("今年培训人数（不含退班）", FactKind.COUNT, Stayed.THIS_YEAR.trainedInputs(), Stayed.THIS_YEAR::trained),
    AGE("开班日年龄", FactKind.YEARS, List.of("出生日期", "开班日期"), Derived::age),
    RETIRED("已到退休年龄", FactKind.YES_NO, List.of("出生日期", "退休类别", "开班日期"), Derived::retired),
    TIMES_BY_START("同年补贴培训次数（按开班）", FactKind.TIMES, List.of("开班日期"), scene -> sameYear(scene, "开班日期")),
    TIMES_BY_END("同年补贴培训次数（按结业）", FactKind.TIMES, List.of("结业日期"), scene -> sameYear(scene, "结业日期")),
    TIMES_BY_PAY("同年补贴培训次数（按拨付）", FactKind.TIMES, List.of("拨付日期"), scene -> sameYear(scene, "拨付日期")),
    STAFF_BY_START("同年职工补贴次数（按开班）", FactKind.TIMES, List.of("开班日期"), scene -> sameYearAsStaff(scene, "开班日期")),
    STAFF_BY_END("同年职工补贴次数（按结业）", FactKind.TIMES, List.of("结业日期"), scene -> sameYearAsStaff(scene, "结业日期")),
    STAFF_BY_PAY("同年职工补贴次数（按拨付）", FactKind.TIMES, List.of("拨付日期"), scene -> sameYearAsStaff(scene, "拨付日期")),
    SAME_LEVEL("同一职业同一等级次数", FactKind.TIMES, List.of("职业", "等级"), Derived::sameLevel),
    WORK_AFTER_PASS(
            "上岗在合格之后",
            FactKind.YES_NO,
            List.of("上岗日期", "合格日期"),
            scene -> Worked.of(Value.ofYes(!scene.date("上岗日期").isBefore(scene.date("合格日期"))))),
    OVERLAP("与其他班重叠天数", FactKind.DAYS, List.of("开班日期", "结业日期"), Derived::overlap);

    private static final Map<String, Derived> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Derived::label, Function.identity()));

    private final String label;
    private final FactKind kind;
    private final List<String> inputs;
    private final Function<Scene, Worked> work;

    Derived(String label, FactKind kind, List<String> inputs, Function<Scene, Worked> work) {
        this.label = label;
        this.kind = kind;
        this.inputs = inputs;
        this.work = work;
    }

    public static Optional<Derived> of(String name) {
        return Optional.ofNullable(BY_LABEL.get(name));
    }

    public String label() {
        return label;
    }

    public FactKind kind() {
        return kind;
    }

    /** What it rests on, of the class or the person; all of it must be known, except for what counts earlier trainings. */
    public List<String> inputs() {
        return inputs;
    }

    /** Whether it may be known without all inputs: earlier trainings where there was none, who left where nobody did. */
    public boolean bearsSilence() {
        return kind == FactKind.TIMES || kind == FactKind.DAYS || kind == FactKind.COUNT && !countsPeople();
    }

    /** Whether who left the class is neither counted nor asked for anything. */
    public boolean leavesOutWhoLeft() {
        return this == TRAINED_TO_THE_END || this == EMPLOYED_OF_THOSE;
    }

    /** Whether it counts the people of the claim and not one person. */
    public boolean countsPeople() {
        return this == TRAINED
                || this == COMPLETED
                || this == EMPLOYED
                || this == COMPLETED_AND_EMPLOYED
                || leavesOutWhoLeft();
    }

    /** What earlier trainings do not tell leaves the result between two values. */
    public Worked of(Scene scene) {
        return work.apply(scene);
    }

    private static Worked people(Scene scene, Predicate<Scene> counted) {
        long count = 0;
        for (Person person : scene.facts().people()) {
            count += counted.test(scene.of(person)) ? person.count() : 0;
        }
        return Worked.of(Value.of(FactKind.COUNT, count));
    }

    private static Worked age(Scene scene) {
        int years = Period.between(scene.date("出生日期"), scene.date("开班日期")).getYears();
        return Worked.of(Value.of(FactKind.YEARS, Math.max(0, years)));
    }

    private static Worked retired(Scene scene) {
        RetirementAge base = switch (scene.value("退休类别").orElseThrow().word()) {
            case "男60" -> RetirementAge.MAN_60;
            case "女55" -> RetirementAge.WOMAN_55;
            default -> RetirementAge.WOMAN_50;
        };
        return Worked.of(Value.ofYes(!scene.date("开班日期").isBefore(base.reachedOn(scene.date("出生日期")))));
    }

    private static PastTrainings.Asked subsidised() {
        return PastTrainings.Asked.yes("享受补贴");
    }

    private static PastTrainings.Asked like(Scene scene, String fact) {
        return PastTrainings.Asked.of(fact, fact, scene.value(fact), Value::equals);
    }

    private static PastTrainings.Asked inYearOf(Scene scene, String by) {
        return PastTrainings.Asked.of(
                by,
                by,
                scene.value(by),
                (own, past) -> own.date().getYear() == past.date().getYear());
    }

    private static Worked sameYear(Scene scene, String by) {
        return PastTrainings.count(scene.history(), List.of(subsidised(), inYearOf(scene, by)));
    }

    private static Worked sameYearAsStaff(Scene scene, String by) {
        return PastTrainings.count(
                scene.history(), List.of(subsidised(), PastTrainings.Asked.yes("企业职工身份"), inYearOf(scene, by)));
    }

    private static Worked sameLevel(Scene scene) {
        return PastTrainings.count(scene.history(), List.of(subsidised(), like(scene, "职业"), like(scene, "等级")));
    }

    private static Worked overlap(Scene scene) {
        return PastTrainings.days(
                scene.history(),
                scene.value("开班日期").map(Value::date),
                scene.value("结业日期").map(Value::date));
    }
}
