package org.chizheng.core.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Calculator;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.Eligibility;
import org.chizheng.core.policy.answer.ImpactPreview;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.PackStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One explained decision on a class of fifty, who of them is eligible, and a county's year reckoned twice for a preview.
 * The floor does the arithmetic of 沁人社字〔2024〕15号 七(二) by hand and explains nothing.
 */
@Tag("bench")
class PolicyBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 10_000);
    private static final int A_CLASS = 50;
    private static final int ROUNDS = 400;
    /** A desk that shows decisions all day is warm; fewer calls measure the compiler on a busy machine. */
    private static final int WARMUP = Integer.getInteger("bench.warmup", 6_000);

    private static final LocalDate DAY = LocalDate.of(2024, 9, 27);

    @Test
    void decisionsAndAYearsPreview() throws IOException {
        Figures figures = new Figures("policy-" + PEOPLE);
        PackStack stack = PolicyBook.shipped().binding("140521", DAY);
        Map<String, Facts> year = year();
        List<Facts> classes = List.copyOf(year.values());
        Calculator calculator = new Calculator(stack, Decisions.NONE);
        Eligibility eligibility = new Eligibility(stack, Decisions.NONE);
        Facts one = classes.get(0);
        Facts single =
                new Facts(one.matter(), one.on(), one.common(), one.people().subList(0, 1));
        line(figures, "decision, one trainee", () -> calculator.calc(single).fen());
        line(figures, "decision, a class of 50", () -> calculator.calc(one).fen());
        line(
                figures,
                "eligibility, one trainee",
                () -> eligibility.check(single, FactWords.OF_PERSON).remarks().size());
        line(figures, "floor, a class of 50", () -> byHand(one));
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            double cpu = Figures.cpuSeconds();
            ImpactPreview.Result result = new ImpactPreview(
                            day -> new Calculator(stack, Decisions.NONE), day -> new Calculator(stack, Decisions.NONE))
                    .of(year);
            figures.line(
                    "preview of %d trainees, round %d: %.3f s, CPU %.3f s, %d claims",
                    PEOPLE, round, Figures.seconds(start), Figures.cpuSeconds() - cpu, result.claims());
        }
        long start = System.nanoTime();
        long sum = 0;
        for (Facts facts : classes) {
            sum += byHand(facts) + byHand(facts);
        }
        figures.line("floor of the preview: %.4f s (%d yuan)", Figures.seconds(start), sum / 100);
        figures.write();
    }

    private static Map<String, Facts> year() {
        Random chance = new Random(4);
        Map<String, Facts> year = new LinkedHashMap<>();
        for (int i = 0; i < PEOPLE / A_CLASS; i++) {
            Map<String, Value> common = new LinkedHashMap<>();
            common.put("培训类型", Value.of(FactKind.CHOICE, "项目制培训"));
            common.put("结算阶段", Value.of(FactKind.CHOICE, "最终"));
            common.put("开班日期", Value.of(FactKind.DATE, "2024-06-01"));
            common.put("结业日期", Value.of(FactKind.DATE, "2024-06-30"));
            common.put("实施主体", Value.of(FactKind.CHOICE, "职业院校"));
            List<Person> people = new ArrayList<>();
            for (int j = 0; j < A_CLASS; j++) {
                Map<String, Value> facts = new LinkedHashMap<>();
                facts.put("培训天数", Value.of(FactKind.DAYS, 5 + chance.nextInt(40)));
                facts.put("就业", Value.ofYes(chance.nextInt(10) > 1));
                facts.put("结业", Value.ofYes(true));
                facts.put("出生日期", Value.of(FactKind.DATE, (1960 + chance.nextInt(45)) + "-03-05"));
                facts.put("退休类别", Value.of(FactKind.CHOICE, "男60"));
                facts.put("培训券", Value.ofYes(true));
                facts.put("企业职工身份", Value.ofYes(false));
                people.add(new Person("p" + j, 1, facts, List.of()));
            }
            year.put("班" + i, new Facts("订单式项目制培训补贴", DAY, common, people));
        }
        return year;
    }

    private static long byHand(Facts facts) {
        long employed = facts.people().stream()
                .filter(person -> person.facts().get("就业").number() == 1)
                .count();
        boolean all = employed * 100 >= facts.people().size() * 80L;
        long sum = 0;
        for (Person person : facts.people()) {
            if (all || person.facts().get("就业").number() == 1) {
                long days = person.facts().get("培训天数").number();
                sum += Math.min(5_000, Math.min(days, 10) * 150 + Math.max(0, days - 10) * 100) * 100;
            }
        }
        return sum;
    }

    private static void line(Figures figures, String what, LongSupplier work) {
        long[] nanos = new long[ROUNDS];
        long sum = 0;
        for (int i = 0; i < WARMUP + ROUNDS; i++) {
            long start = System.nanoTime();
            sum += work.getAsLong();
            nanos[i % ROUNDS] = System.nanoTime() - start;
        }
        figures.line(
                "%-26s p50 %.4f ms, p99 %.4f ms (%d)",
                what, Figures.quantile(nanos, 0.5), Figures.quantile(nanos, 0.99), sum % 7);
    }
}
