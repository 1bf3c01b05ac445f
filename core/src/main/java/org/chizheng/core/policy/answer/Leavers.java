package org.chizheng.core.policy.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Scene;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.policy.pack.PayRule;
import org.chizheng.core.shared.Refusal;

/** Who left a class in the middle: whether they are of the trained is a gap of every document that pays by their number. */
final class Leavers {
    private static final String LEFT = "退班";

    private Leavers() {}

    /** Somebody of whom nothing is said has not left. */
    static boolean left(Facts facts, Person person) {
        return new Scene(facts, person).isYes(LEFT);
    }

    static Facts seated(Facts facts) {
        return only(facts, person -> !left(facts, person));
    }

    static Facts only(Facts facts, Predicate<Person> who) {
        return new Facts(
                facts.matter(),
                facts.on(),
                facts.common(),
                facts.people().stream().filter(who).toList());
    }

    private static Stream<Person> of(Facts facts) {
        return facts.people().stream().filter(person -> left(facts, person));
    }

    /** Not where the rule would pay none of them however they are counted, and nobody else is paid by the number. */
    static boolean matter(PayRule rule, Facts facts, Decisions decisions) {
        if (rule.taken().isEmpty()) {
            return true;
        }
        PayRule.Selection first = rule.taken().get(0);
        return first.when() != null
                || first.person() == null
                || of(facts).anyMatch(person -> mayBeTaken(first, new Sight(new Scene(facts, person), decisions)));
    }

    private static boolean mayBeTaken(PayRule.Selection selection, Sight sight) {
        try {
            return Judge.holds(selection.person(), sight) != Truth.NO;
        } catch (Refusal missing) {
            return true;
        }
    }

    /** What stands in the way: the gap, or a pack that does not even name one. */
    static Remark open(PackStack stack, PayRule rule) {
        Map<String, String> inputs = Map.of(LEFT, "有人退班");
        if (rule.leftGap() != null) {
            return Calculator.gap(stack, rule.leftGap(), rule.clause(), Calculator.ALL, inputs);
        }
        return new Remark(
                Remark.Kind.REFUSE,
                rule.id(),
                rule.clause(),
                Calculator.ALL,
                "有人中途退班，政策包没有写退班的人算不算，不能计算",
                "请在政策包的这条标准里加“退班”，由县里定",
                inputs);
    }

    /** So that the explanation names it: it decides of how many the shares are. */
    static Sight lookedAt(Facts facts, Decisions decisions) {
        Sight sight = new Sight(new Scene(facts, of(facts).findFirst().orElseThrow()), decisions);
        sight.value(LEFT);
        return sight;
    }

    static List<Remark> notCounted(PayRule rule, Facts facts) {
        return of(facts)
                .map(person -> new Remark(
                        Remark.Kind.WARN,
                        rule.id(),
                        rule.clause(),
                        person.who(),
                        "中途退班，照县里的决定不计入",
                        "不用处理",
                        Map.of(LEFT, "是")))
                .toList();
    }
}
