package org.chizheng.core.policy.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.fact.Worked;
import org.chizheng.core.policy.pack.Condition;
import org.chizheng.core.shared.Refusal;

/** Whether conditions hold of the facts. A gap counts as open only where its readings come out differently. */
final class Judge {
    private Judge() {}

    static Truth holds(Condition condition, Sight sight) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, sight);
        }
        if (condition instanceof Condition.Share share) {
            return share(share, sight);
        }
        if (condition instanceof Condition.OneOf one) {
            return Truth.of(one.means(sight.value(one.fact()).word()));
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

    /** Between two values a comparison still holds where it holds of both. */
    private static Truth compare(Condition.Compare compare, Sight sight) {
        Worked worked = sight.worked(compare.fact());
        boolean least = compare.operator().holds(worked.least().number(), compare.right());
        if (least != compare.operator().holds(worked.most().number(), compare.right())) {
            throw Sight.missing(worked.missing());
        }
        return Truth.of(least);
    }

    /** Between two values it still holds where it holds at both ends. Nobody in the denominator makes no share: it is neither reached nor missed. */
    private static Truth share(Condition.Share share, Sight sight) {
        Worked part = sight.worked(share.part());
        Worked whole = sight.worked(share.whole());
        if (whole.most().number() == 0) {
            throw Refusal.withoutTrace(
                    "facts.nobody",
                    "“" + share.whole() + "”是0，没有比例可算",
                    "这一条比的是“" + share.part() + "”占“" + share.whole() + "”多少，文件没有写一个也没有时怎么办",
                    "请核对这个数；确实是0的，请县里写明理由另定");
        }
        boolean lowest = holds(share, part.least(), whole.most());
        if (part.missing() == null && whole.missing() == null) {
            return Truth.of(lowest);
        }
        if (whole.least().number() == 0 || lowest != holds(share, part.most(), whole.least())) {
            throw Sight.missing(whole.missing() == null ? part.missing() : whole.missing());
        }
        return Truth.of(lowest);
    }

    private static boolean holds(Condition.Share share, Value part, Value whole) {
        return share.operator()
                .holds(Math.multiplyExact(part.number(), 10_000L), Math.multiplyExact(share.percent(), whole.number()));
    }

    /** Readings that come out the same leave nothing open; one that a missing fact hides may come out either way. */
    private static Truth byReading(Condition.ByReading open, Sight sight) {
        Optional<Decided> decided = sight.decisions().of(open.gap());
        if (decided.isPresent()) {
            return holds(open.readings().get(decided.get().reading()), sight);
        }
        Set<Truth> found = new LinkedHashSet<>();
        Sight aside = sight.aside();
        Refusal hidden = null;
        for (Condition reading : open.readings().values()) {
            try {
                found.add(holds(reading, aside));
            } catch (Refusal missing) {
                hidden = missing;
            }
        }
        sight.add(aside);
        if (hidden != null && !found.contains(Truth.NO)) {
            throw hidden;
        }
        if (hidden == null && found.size() == 1 && !found.contains(Truth.OPEN)) {
            return found.iterator().next();
        }
        if (hidden != null || found.contains(Truth.YES) && found.contains(Truth.NO)) {
            sight.meet(open.gap());
        }
        return Truth.OPEN;
    }
}
