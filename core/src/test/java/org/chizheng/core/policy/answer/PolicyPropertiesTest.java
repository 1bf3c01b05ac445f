package org.chizheng.core.policy.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.PackStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every claim of an order or project class, whatever the numbers (沁人社字〔2024〕15号 七(二)). */
class PolicyPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 27);
    private static final PackStack QINSHUI = PolicyBook.shipped().binding("140521", DAY);
    private static final String MATTER = "订单式项目制培训补贴";
    private static final long CAP = 500_000;

    private static Person person(String who, long count, long days, boolean employed) {
        Map<String, Value> facts = new LinkedHashMap<>();
        facts.put("培训天数", Value.of(FactKind.DAYS, days));
        facts.put("就业", Value.ofYes(employed));
        facts.put("结业", Value.ofYes(true));
        return new Person(who, count, facts, List.of());
    }

    private static Facts claim(List<Person> people, String stage, long paid) {
        Map<String, Value> common = new LinkedHashMap<>();
        common.put("培训类型", Value.of(FactKind.CHOICE, "项目制培训"));
        common.put("结算阶段", Value.of(FactKind.CHOICE, stage));
        if (paid > 0) {
            common.put("已拨付金额", Value.of(FactKind.MONEY, paid));
        }
        return new Facts(MATTER, DAY, common, people);
    }

    private static List<Person> people(Random chance) {
        List<Person> people = new ArrayList<>();
        int groups = 1 + chance.nextInt(6);
        for (int i = 0; i < groups; i++) {
            people.add(person("p" + i, 1 + chance.nextInt(30), chance.nextInt(70), chance.nextInt(5) > 0));
        }
        return people;
    }

    private static Answer calc(Facts facts) {
        return new Calculator(QINSHUI, decided("全部预拨")).calc(facts);
    }

    private static Decisions decided(String reading) {
        var list = JsonNodeFactory.instance.arrayNode();
        ObjectNode one = list.addObject();
        one.put("待定", "X19")
                .put("读法", reading)
                .put("人", "局长办公会")
                .put("日期", "2024-01-02")
                .put("理由", "测试");
        return Decisions.read(list, QINSHUI);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyAmountIsBelowItsCapHasItsSourceAndDoesNotHangOnTheOrder(long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Person> people = people(chance);
            Answer answer = calc(claim(people, "最终", 0));
            long most = people.stream().mapToLong(Person::count).sum() * CAP;
            assertThat(answer.fen()).isBetween(0L, most);
            assertThat(answer.lines()).allSatisfy(line -> {
                assertThat(line.clause().source()).startsWith("沁人社字〔2024〕15号 ");
                assertThat(line.clause().wording()).isNotBlank();
                assertThat(line.inputs()).containsKeys("培训天数", "培训类型");
            });
            Collections.shuffle(people, chance);
            assertThat(calc(claim(people, "最终", 0)).fen()).isEqualTo(answer.fen());
        }
    }

    @Test
    void oneMoreDayOrOneMoreEmployedNeverPaysLess() {
        for (int days = 0; days < 80; days++) {
            long now = calc(claim(List.of(person("a", 1, days, true)), "最终", 0)).fen();
            long more = calc(claim(List.of(person("a", 1, days + 1, true)), "最终", 0))
                    .fen();
            assertThat(more).isGreaterThanOrEqualTo(now);
        }
        for (int employed = 0; employed < 61; employed++) {
            assertThat(ofSixtyOne(employed + 1)).isGreaterThanOrEqualTo(ofSixtyOne(employed));
        }
    }

    private static long ofSixtyOne(int employed) {
        List<Person> people = new ArrayList<>();
        if (employed > 0) {
            people.add(person("yes", employed, 15, true));
        }
        if (employed < 61) {
            people.add(person("no", 61 - employed, 15, false));
        }
        return calc(claim(people, "最终", 0)).fen();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void stagesAndTheFinalSettlementSumToWhatOneSettlementWouldBe(long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int days = 1 + chance.nextInt(60);
            int trained = 1 + chance.nextInt(60);
            int employed = chance.nextInt(trained + 1);
            List<Person> end = new ArrayList<>();
            end.add(person("in", trained, days, true));
            if (employed < trained) {
                end.clear();
                end.add(person("no", trained - employed, days, false));
                if (employed > 0) {
                    end.add(person("yes", employed, days, true));
                }
            }
            long paid = 0;
            int reached = 0;
            while (reached < days) {
                reached = Math.min(days, reached + 1 + chance.nextInt(20));
                List<Person> half = List.of(person("all", trained, reached, false));
                paid += calc(claim(half, "阶段", paid)).fen();
            }
            long last = calc(claim(end, "最终", paid)).fen();
            assertThat(paid + last).isEqualTo(calc(claim(end, "最终", 0)).fen());
        }
    }

    @Test
    void everyFactThatChangesTheAmountIsNamed() {
        Facts base = claim(List.of(person("a", 4, 15, true), person("b", 1, 15, false)), "最终", 0);
        Answer answer = calc(base);
        Map<String, Facts> others = Map.of(
                "培训天数", claim(List.of(person("a", 4, 16, true), person("b", 1, 15, false)), "最终", 0),
                "就业人数", claim(List.of(person("a", 3, 15, true), person("b", 2, 15, false)), "最终", 0),
                "培训人数", claim(List.of(person("a", 4, 15, true), person("b", 2, 15, false)), "最终", 0),
                "已拨付金额", claim(base.people(), "最终", 100));
        others.forEach((fact, changed) -> {
            Answer other = calc(changed);
            assertThat(other.fen()).as(fact).isNotEqualTo(answer.fen());
            assertThat(other.lines())
                    .as(fact)
                    .anySatisfy(line -> assertThat(line.inputs()).containsKey(fact));
            assertThat(other.sentences()).as(fact).isNotEqualTo(answer.sentences());
        });
    }

    @Test
    void sameFactsAndPacksGiveTheSameAnswerAndNameThePacks() {
        Facts facts = claim(List.of(person("a", 4, 15, true)), "最终", 0);
        assertThat(calc(facts)).isEqualTo(calc(facts));
        assertThat(calc(facts).packs().keySet()).containsExactly("qinshui-2024", "shanxi-2021", "guojia");
        assertThat(calc(facts).packs().values()).allMatch(digest -> digest.length() == 64);
    }
}
