package org.chizheng.core.policy.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.policy.fact.Derived;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Scene;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.fact.Worked;
import org.chizheng.core.policy.pack.Condition;
import org.chizheng.core.shared.Refusal;

/** The facts as one rule asks for them: every fact it looked at and every gap it met is noted for the explanation. */
final class Sight {
    private static final int NAMED = 3;

    private final Scene scene;
    private final Decisions decisions;
    private final Map<String, Value> looked = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    Sight(Scene scene, Decisions decisions) {
        this.scene = scene;
        this.decisions = decisions;
    }

    /** @throws Refusal {@code facts.missing}, also where earlier trainings leave it between two values */
    Value value(String name) {
        Worked worked = worked(name);
        if (worked.missing() != null) {
            throw missing(worked.missing());
        }
        return worked.least();
    }

    /**
     * What is known of a fact, between two values where earlier trainings are silent.
     *
     * @throws Refusal {@code facts.missing}
     */
    Worked worked(String name) {
        Worked worked = scene.value(name).map(Worked::of).orElseGet(() -> derived(name));
        looked.put(name, worked.shown());
        return worked;
    }

    private Worked derived(String name) {
        Derived derived = Derived.of(name).orElseThrow(() -> missing(name));
        for (String input : derived.inputs()) {
            if (derived.countsPeople()) {
                demandOfAll(input, derived);
            } else if (derived.bearsSilence()) {
                scene.value(input).ifPresent(value -> looked.put(input, value));
            } else {
                value(input);
            }
        }
        return derived.of(scene);
    }

    /** Who does not tell it is named whatever the order, the first three of many. */
    private void demandOfAll(String input, Derived derived) {
        List<String> silent = scene.facts().people().stream()
                .filter(person -> scene.of(person).value(input).isEmpty())
                .filter(person -> !derived.leavesOutWhoLeft() || !Leavers.left(scene.facts(), person))
                .map(Person::who)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            String first = String.join("、", silent.subList(0, Math.min(NAMED, silent.size())));
            throw missing(first + (silent.size() > NAMED ? "等" + silent.size() + "处" : "") + "的" + input);
        }
    }

    static Refusal missing(String name) {
        return Refusal.withoutTrace("facts.missing", "不能计算：缺少“" + name + "”", "这一条要看它才能定", "请补上后再算；不要估");
    }

    Decisions decisions() {
        return decisions;
    }

    void meet(String gap) {
        open.add(gap);
    }

    /** Fact to value, in the order in which they were asked for. */
    Map<String, Value> looked() {
        return Collections.unmodifiableMap(looked);
    }

    /** Whether both numbers of a share were asked for, are known exactly, and make one. */
    boolean hasLookedAt(Condition.Share share) {
        return looked.containsKey(share.part())
                && looked.get(share.part()).text() == null
                && looked.containsKey(share.whole())
                && looked.get(share.whole()).number() > 0;
    }

    Set<String> open() {
        return Collections.unmodifiableSet(open);
    }

    /** What another look noted, taken over. */
    void add(Sight other) {
        looked.putAll(other.looked);
        open.addAll(other.open);
    }

    /** The same facts with an empty note, to try a reading. */
    Sight aside() {
        return new Sight(scene, decisions);
    }
}
