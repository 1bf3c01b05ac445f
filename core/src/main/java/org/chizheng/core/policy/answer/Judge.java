package org.chizheng.core.policy.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.policy.pack.Condition;

/** Whether conditions hold of the facts. A gap counts as open only where its readings come out differently. */
final class Judge {
    private Judge() {}

    static Truth holds(Condition condition, Sight sight) {
        if (condition instanceof Condition.Compare compare) {
            return Truth.of(compare.operator().holds(sight.value(compare.fact()).number(), compare.right()));
        }
        if (condition instanceof Condition.Share share) {
            return share(share, sight);
        }
        if (condition instanceof Condition.OneOf one) {
            return Truth.of(one.words().contains(sight.value(one.fact()).word()));
        }
        if (condition instanceof Condition.All all) {
            return all(all.parts(), sight);
        }
        if (condition instanceof Condition.Any any) {
            Truth holds = Truth.NO;
            for (Condition part : any.parts()) {
                holds = holds.not().and(holds(part, sight).not()).not();
                if (holds == Truth.YES) {
                    return holds;
                }
            }
            return holds;
        }
        if (condition instanceof Condition.Not not) {
            return holds(not.part(), sight).not();
        }
        return byReading((Condition.ByReading) condition, sight);
    }

    /** Stops at the first part that does not hold: what comes after is not asked for. */
    static Truth all(Collection<Condition> parts, Sight sight) {
        Truth holds = Truth.YES;
        for (Condition part : parts) {
            holds = holds.and(holds(part, sight));
            if (holds == Truth.NO) {
                return holds;
            }
        }
        return holds;
    }

    /** Nobody in the denominator makes no share: it is neither reached nor missed, and is told as not met. */
    private static Truth share(Condition.Share share, Sight sight) {
        long part = sight.value(share.part()).number();
        long whole = sight.value(share.whole()).number();
        return Truth.of(whole > 0
                && share.operator()
                        .holds(Math.multiplyExact(part, 10_000L), Math.multiplyExact(share.percent(), whole)));
    }

    private static Truth byReading(Condition.ByReading open, Sight sight) {
        Optional<Decided> decided = sight.decisions().of(open.gap());
        if (decided.isPresent()) {
            return holds(open.readings().get(decided.get().reading()), sight);
        }
        Set<Truth> found = new LinkedHashSet<>();
        Sight aside = sight.aside();
        open.readings().values().forEach(reading -> found.add(holds(reading, aside)));
        sight.add(aside);
        if (found.size() == 1 && !found.contains(Truth.OPEN)) {
            return found.iterator().next();
        }
        if (found.contains(Truth.YES) && found.contains(Truth.NO)) {
            sight.meet(open.gap());
        }
        return Truth.OPEN;
    }
}
