package org.chizheng.core.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Answer;
import org.chizheng.core.policy.answer.Calculator;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.Line;
import org.chizheng.core.policy.fact.Derived;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.FactWord;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.FactsReader;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.Formula;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.policy.pack.PayRule;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.OccupationCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has to hold of every amount of every shipped pack: the facts of the worked cases, each changed by chance. Expected
 * are no figures but relations: a cap is a cap, the order of telling is nothing, a source is one of the documents.
 */
class PackPropertiesTest {
    private static final PolicyBook BOOK = PolicyBook.shipped();
    private static final FactsReader READER =
            new FactsReader(FactWords.shipped(), OccupationCatalogue.shipped()::oneForm);

    /** A case as it is asked. */
    private record Asked(Pack pack, WorkedCase one, PackStack stack, Decisions decisions, ObjectNode told) {
        Optional<Facts> facts() {
            try {
                return Optional.of(READER.read(told));
            } catch (Refusal cannotBe) {
                return Optional.empty();
            }
        }

        Answer answer(Facts facts) {
            return new Calculator(stack, decisions).calc(facts);
        }
    }

    private static Stream<Asked> amounts() {
        return BOOK.packs().stream()
                .flatMap(pack -> PolicyBook.cases(pack.id()).map(CaseFile::read).orElse(List.of()).stream()
                        .filter(one ->
                                one.kind().equals("金额") && !one.expected().startsWith("不能算"))
                        .map(one -> asked(pack, one)))
                .flatMap(Optional::stream);
    }

    private static Optional<Asked> asked(Pack pack, WorkedCase one) {
        ObjectNode told = CaseFacts.of(one);
        Asked bare = new Asked(pack, one, null, null, told);
        return bare.facts().map(facts -> {
            PackStack stack = BOOK.binding(pack.area(), facts.on());
            return new Asked(pack, one, stack, CaseRunner.decisions(one, stack), told);
        });
    }

    /** One fact of the class or of a person told otherwise, at random; its name. */
    private static String change(ObjectNode told, Random chance) {
        List<ObjectNode> places = new ArrayList<>(List.of((ObjectNode) told.get("班")));
        told.path("学员").forEach(person -> places.add((ObjectNode) person));
        places.removeIf(JsonNode::isEmpty);
        if (places.isEmpty()) {
            return "";
        }
        ObjectNode place = places.get(chance.nextInt(places.size()));
        List<String> names = new ArrayList<>();
        place.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> name.equals("历史") || name.equals("编号"));
        if (names.isEmpty()) {
            return "";
        }
        String name = names.get(chance.nextInt(names.size()));
        String about = place == told.get("班") ? FactWords.OF_CLASS : FactWords.OF_PERSON;
        FactWord word = FactWords.shipped().word(about, name).orElseThrow();
        place.put(name, other(word, place.get(name).asText(), chance));
        return name;
    }

    private static String other(FactWord word, String old, Random chance) {
        return switch (word.kind()) {
            case YES_NO -> old.equals("是") ? "否" : "是";
            case CHOICE -> word.choices().get(chance.nextInt(word.choices().size()));
            case DATE -> (1950 + chance.nextInt(80)) + "-0" + (1 + chance.nextInt(9)) + "-15";
            case TEXT -> old;
            default -> String.valueOf(chance.nextInt(word.kind() == FactKind.MONEY ? 900_000 : 120));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void noLineIsAboveItsCapAndEveryOneHasItsSource(long seed) {
        Random chance = new Random(seed);
        amounts().forEach(asked -> {
            for (int round = 0; round < 20; round++) {
                change(asked.told(), chance);
                asked.facts().ifPresent(facts -> {
                    for (Line line : asked.answer(facts).lines()) {
                        hasSource(asked.stack(), line);
                        rule(asked.stack(), line)
                                .flatMap(rule -> most(rule.formula()))
                                .ifPresent(most -> assertThat(line.fen())
                                        .as(asked.one().id())
                                        .isLessThanOrEqualTo(most * count(facts, line.who())));
                    }
                });
            }
        });
    }

    private static void hasSource(PackStack stack, Line line) {
        assertThat(stack.packs()).anySatisfy(pack -> {
            assertThat(line.clause().source()).startsWith(pack.number() + " ");
            assertThat(pack.rules())
                    .anySatisfy(rule -> assertThat(rule.clause()).isEqualTo(line.clause()));
        });
        assertThat(line.clause().clause()).isNotBlank();
        assertThat(line.clause().wording()).isNotBlank();
        assertThat(line.arithmetic()).isNotBlank();
    }

    private static Optional<PayRule> rule(PackStack stack, Line line) {
        return stack.packs().stream()
                .flatMap(pack -> pack.pays().stream())
                .filter(rule -> rule.id().equals(line.rule()) && rule.clause().equals(line.clause()))
                .findFirst();
    }

    /** What one unit of the claim can get at most, where the document sets it: 封顶, or a rate with 最多 for each fact. */
    private static Optional<Long> most(Formula formula) {
        if (formula instanceof Formula.Capped capped) {
            return Optional.of(capped.most());
        }
        if (formula instanceof Formula.PerUnit unit && unit.most().keySet().containsAll(unit.facts())) {
            return Optional.of(
                    unit.facts().stream().mapToLong(unit.most()::get).reduce(unit.rate(), Math::multiplyExact));
        }
        return Optional.empty();
    }

    private static long count(Facts facts, String who) {
        return facts.people().stream()
                .filter(person -> person.who().equals(who))
                .mapToLong(Person::count)
                .findFirst()
                .orElse(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void orderInWhichFactsAreToldIsNothing(long seed) {
        Random chance = new Random(seed);
        amounts().forEach(asked -> {
            Facts facts = asked.facts().orElseThrow();
            List<Person> people = new ArrayList<>(facts.people().stream()
                    .map(person -> new Person(
                            person.who(), person.count(), shuffled(person.facts(), chance), past(person, chance)))
                    .toList());
            Collections.shuffle(people, chance);
            Facts otherwise = new Facts(facts.matter(), facts.on(), shuffled(facts.common(), chance), people);
            assertThat(said(asked.answer(otherwise))).as(asked.one().id()).isEqualTo(said(asked.answer(facts)));
        });
    }

    private static List<Map<String, Value>> past(Person person, Random chance) {
        List<Map<String, Value>> history = new ArrayList<>(person.history());
        Collections.shuffle(history, chance);
        return history;
    }

    private static Map<String, Value> shuffled(Map<String, Value> facts, Random chance) {
        List<String> names = new ArrayList<>(facts.keySet());
        Collections.shuffle(names, chance);
        Map<String, Value> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, facts.get(name)));
        return shuffled;
    }

    private static TreeSet<String> said(Answer answer) {
        return new TreeSet<>(answer.sentences());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void factThatChangesTheAmountIsNamed(long seed) {
        Random chance = new Random(seed);
        int[] changed = {0};
        amounts().forEach(asked -> {
            Answer before = asked.answer(asked.facts().orElseThrow());
            for (int round = 0; round < 10; round++) {
                Asked other = asked(asked.pack(), asked.one()).orElseThrow();
                String fact = change(other.told(), chance);
                other.facts()
                        .map(other::answer)
                        .filter(after -> after.fen() != before.fen())
                        .ifPresent(after -> {
                            changed[0]++;
                            assertThat(names(before) + names(after))
                                    .as(asked.one().id() + ", " + fact)
                                    .containsAnyOf(meant(fact));
                        });
            }
        });
        assertThat(changed[0]).as("changes that made a difference").isGreaterThan(100);
    }

    /** Where the amount is a rate for so many units, more units never pay less. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void moreUnitsNeverPayLess(long seed) {
        Random chance = new Random(seed);
        int[] raised = {0};
        amounts().forEach(asked -> {
            Answer before = asked.answer(asked.facts().orElseThrow());
            List<String> units = before.lines().stream()
                    .flatMap(line -> rule(asked.stack(), line).stream())
                    .flatMap(rule -> units(rule.formula()))
                    .distinct()
                    .toList();
            for (String unit : units) {
                Asked more = asked(asked.pack(), asked.one()).orElseThrow();
                raise(more.told(), unit, 1 + chance.nextInt(9));
                more.facts().map(more::answer).filter(Answer::stands).ifPresent(after -> {
                    raised[0]++;
                    assertThat(after.fen()).as(asked.one().id() + ", " + unit).isGreaterThanOrEqualTo(before.fen());
                });
            }
        });
        assertThat(raised[0]).as("amounts that were raised").isGreaterThan(50);
    }

    private static Stream<String> units(Formula formula) {
        if (formula instanceof Formula.PerUnit unit) {
            return unit.facts().stream();
        }
        if (formula instanceof Formula.Tiers tiers) {
            return Stream.of(tiers.fact());
        }
        if (formula instanceof Formula.Capped capped) {
            return units(capped.inner());
        }
        if (formula instanceof Formula.Open open) {
            return open.facts().stream();
        }
        if (formula instanceof Formula.Branches branches) {
            return branches.branches().stream().flatMap(one -> units(one.formula()));
        }
        return formula instanceof Formula.ByReading open
                ? open.readings().values().stream().flatMap(PackPropertiesTest::units)
                : Stream.empty();
    }

    private static void raise(ObjectNode told, String fact, long by) {
        List<ObjectNode> places = new ArrayList<>(List.of((ObjectNode) told.get("班")));
        told.path("学员").forEach(person -> places.add((ObjectNode) person));
        places.stream()
                .filter(place -> place.has(fact))
                .forEach(place -> place.put(fact, String.valueOf(place.get(fact).asLong() + by)));
    }

    /** The fact, or what is worked out from it. */
    private static String[] meant(String fact) {
        Stream<String> derived = Stream.of(Derived.values())
                .filter(one -> one.inputs().contains(fact)
                        || one.countsPeople() && List.of("人数", "就业", "结业").contains(fact))
                .map(Derived::label);
        return Stream.concat(Stream.of(fact.equals("人数") ? "人 = " : fact), derived)
                .toArray(String[]::new);
    }

    private static String names(Answer answer) {
        StringBuilder names = new StringBuilder();
        answer.lines().forEach(line -> names.append(line.inputs().keySet()).append(line.arithmetic()));
        answer.remarks()
                .forEach(remark -> names.append(remark.inputs().keySet()).append(remark.what()));
        return names.toString();
    }
}
