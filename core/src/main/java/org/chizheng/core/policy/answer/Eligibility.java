package org.chizheng.core.policy.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Scene;
import org.chizheng.core.policy.pack.CheckRule;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.shared.Refusal;

/** Whether people, classes and institutions meet what the documents demand: allowed, warned or refused, and why. */
public final class Eligibility {
    /** What is asked of each person; everything else of the claim as a whole. */
    private static final Set<String> OF_PERSONS = Set.of(FactWords.OF_PERSON, "结业", "取证");

    private final PackStack stack;
    private final Decisions decisions;

    public Eligibility(PackStack stack, Decisions decisions) {
        this.stack = stack;
        this.decisions = decisions;
    }

    /**
     * All demands on something, each answered. No remark: allowed.
     *
     * @param about 学员, 结业 and 取证 ask for each person of the facts; anything else for the claim as a whole
     */
    public Answer check(Facts facts, String about) {
        List<Remark> remarks = new ArrayList<>();
        boolean persons = OF_PERSONS.contains(about);
        stack.checks(about, facts.on()).forEach(rule -> {
            if (persons) {
                facts.people().forEach(person -> rule(rule, facts, person, remarks));
            } else {
                rule(rule, facts, null, remarks);
            }
        });
        return new Calculator(stack, decisions).answer(facts, List.of(), remarks);
    }

    private void rule(CheckRule rule, Facts facts, Person person, List<Remark> remarks) {
        String who = person == null ? Calculator.ALL : person.who();
        Sight sight = new Sight(new Scene(facts, person), decisions);
        try {
            if (Judge.all(rule.when(), sight) == Truth.NO
                    || rule.notFor() != null && Judge.holds(rule.notFor(), sight) == Truth.YES) {
                return;
            }
            Truth met = Judge.holds(rule.limit().must(), sight);
            if (met == Truth.OPEN) {
                Map<String, String> inputs = Calculator.shown(sight);
                sight.open().forEach(id -> remarks.add(Calculator.gap(stack, id, rule.clause(), who, inputs)));
            } else if (met == Truth.NO) {
                remarks.add(new Remark(
                        Calculator.kind(rule.limit().severity()),
                        rule.id(),
                        rule.clause(),
                        who,
                        rule.limit().what(),
                        rule.limit().now(),
                        Calculator.shown(sight)));
            }
        } catch (Refusal missing) {
            remarks.add(new Remark(
                    Remark.Kind.UNCHECKED,
                    rule.id(),
                    rule.clause(),
                    who,
                    rule.name() + "：" + missing.what().replaceFirst("^不能计算：", ""),
                    missing.now(),
                    Map.of()));
        }
    }
}
