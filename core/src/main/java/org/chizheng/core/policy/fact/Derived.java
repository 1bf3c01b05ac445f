package org.chizheng.core.policy.fact;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chizheng.core.calendar.RetirementAge;

/**
 * Facts that are worked out from others, so that nobody types an age or counts a history by hand. What each rests on is
 * named, and stands in the explanation. The retirement table is the statute's own and stands in {@link RetirementAge}.
 */
public enum Derived {
    TRAINED("培训人数", FactKind.COUNT, List.of(), scene -> people(scene, person -> true)),
    COMPLETED("结业人数", FactKind.COUNT, List.of("结业"), scene -> people(scene, person -> person.isYes("结业"))),
    EMPLOYED("就业人数", FactKind.COUNT, List.of("就业"), scene -> people(scene, person -> person.isYes("就业"))),
    AGE("开班日年龄", FactKind.YEARS, List.of("出生日期", "开班日期"), Derived::age),
    RETIRED("已到退休年龄", FactKind.YES_NO, List.of("出生日期", "退休类别", "开班日期"), Derived::retired),
    TIMES_BY_START("同年补贴培训次数（按开班）", FactKind.TIMES, List.of("开班日期"), scene -> sameYear(scene, "开班日期", any())),
    TIMES_BY_END("同年补贴培训次数（按结业）", FactKind.TIMES, List.of("结业日期"), scene -> sameYear(scene, "结业日期", any())),
    TIMES_BY_PAY("同年补贴培训次数（按拨付）", FactKind.TIMES, List.of("拨付日期"), scene -> sameYear(scene, "拨付日期", any())),
    STAFF_BY_START("同年职工补贴次数（按开班）", FactKind.TIMES, List.of("开班日期"), scene -> sameYear(scene, "开班日期", asEmployee())),
    STAFF_BY_END("同年职工补贴次数（按结业）", FactKind.TIMES, List.of("结业日期"), scene -> sameYear(scene, "结业日期", asEmployee())),
    STAFF_BY_PAY("同年职工补贴次数（按拨付）", FactKind.TIMES, List.of("拨付日期"), scene -> sameYear(scene, "拨付日期", asEmployee())),
    SAME_LEVEL("同一职业同一等级次数", FactKind.TIMES, List.of("职业", "等级"), Derived::sameLevel),
    WORK_AFTER_PASS(
            "上岗在合格之后",
            FactKind.YES_NO,
            List.of("上岗日期", "合格日期"),
            scene -> Value.ofYes(!scene.date("上岗日期").isBefore(scene.date("合格日期")))),
    OVERLAP("与其他班重叠天数", FactKind.DAYS, List.of("开班日期", "结业日期"), Derived::overlap);

    private final String label;
    private final FactKind kind;
    private final List<String> inputs;
    private final Function<Scene, Value> work;

    Derived(String label, FactKind kind, List<String> inputs, Function<Scene, Value> work) {
        this.label = label;
        this.kind = kind;
        this.inputs = inputs;
        this.work = work;
    }

    public static Optional<Derived> of(String name) {
        return Arrays.stream(values()).filter(one -> one.label.equals(name)).findFirst();
    }

    public String label() {
        return label;
    }

    public FactKind kind() {
        return kind;
    }

    /** What must be known for it, of the class or the person. */
    public List<String> inputs() {
        return inputs;
    }

    /** Whether it counts the people of the claim and not one person. */
    public boolean countsPeople() {
        return this == TRAINED || this == COMPLETED || this == EMPLOYED;
    }

    /** All inputs must be there. */
    public Value of(Scene scene) {
        return work.apply(scene);
    }

    private static Value people(Scene scene, Predicate<Scene> counted) {
        long count = 0;
        for (Person person : scene.facts().people()) {
            count += counted.test(scene.of(person)) ? person.count() : 0;
        }
        return Value.of(FactKind.COUNT, count);
    }

    private static Value age(Scene scene) {
        LocalDate birth = scene.date("出生日期");
        LocalDate start = scene.date("开班日期");
        return Value.of(FactKind.YEARS, Math.max(0, Period.between(birth, start).getYears()));
    }

    private static Value retired(Scene scene) {
        RetirementAge base = switch (scene.value("退休类别").orElseThrow().word()) {
            case "男60" -> RetirementAge.MAN_60;
            case "女55" -> RetirementAge.WOMAN_55;
            default -> RetirementAge.WOMAN_50;
        };
        return Value.ofYes(!scene.date("开班日期").isBefore(base.reachedOn(scene.date("出生日期"))));
    }

    private static Predicate<Map<String, Value>> any() {
        return past -> true;
    }

    private static Predicate<Map<String, Value>> asEmployee() {
        return past -> Value.ofYes(true).equals(past.get("企业职工身份"));
    }

    private static boolean subsidised(Map<String, Value> past) {
        return Value.ofYes(true).equals(past.get("享受补贴"));
    }

    private static Value sameYear(Scene scene, String by, Predicate<Map<String, Value>> kind) {
        int year = scene.date(by).getYear();
        return Value.of(
                FactKind.TIMES,
                scene.history().stream()
                        .filter(Derived::subsidised)
                        .filter(kind)
                        .filter(past ->
                                past.containsKey(by) && past.get(by).date().getYear() == year)
                        .count());
    }

    private static Value sameLevel(Scene scene) {
        return Value.of(
                FactKind.TIMES,
                scene.history().stream()
                        .filter(Derived::subsidised)
                        .filter(past -> scene.value("职业").equals(Optional.ofNullable(past.get("职业")))
                                && scene.value("等级").equals(Optional.ofNullable(past.get("等级"))))
                        .count());
    }

    private static Value overlap(Scene scene) {
        LocalDate first = scene.date("开班日期");
        LocalDate last = scene.date("结业日期");
        long days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate at = day;
            days += scene.history().stream().anyMatch(past -> covers(past, at)) ? 1 : 0;
        }
        return Value.of(FactKind.DAYS, days);
    }

    private static boolean covers(Map<String, Value> past, LocalDate day) {
        return past.containsKey("开班日期")
                && past.containsKey("结业日期")
                && !day.isBefore(past.get("开班日期").date())
                && !day.isAfter(past.get("结业日期").date());
    }
}
