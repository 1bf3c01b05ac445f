package org.chizheng.core.policy.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether conditions can hold together for any facts at all. Only what is certain is told: of alternatives, shares and
 * gaps nothing is said.
 */
final class Reach {
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Long> least = new HashMap<>();
    private final Map<String, Long> most = new HashMap<>();
    private final List<Condition.OneOf> excluded = new ArrayList<>();

    private Reach() {}

    /** False only where they contradict one another. */
    static boolean together(List<Condition> all) {
        Reach reach = new Reach();
        all.forEach(reach::take);
        reach.excluded.forEach(one -> {
            if (reach.words.containsKey(one.fact())) {
                one.words().forEach(reach.words.get(one.fact())::remove);
            }
        });
        return reach.words.values().stream().noneMatch(Set::isEmpty)
                && reach.least.entrySet().stream()
                        .noneMatch(one -> one.getValue() > reach.most.getOrDefault(one.getKey(), Long.MAX_VALUE));
    }

    private void take(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::take);
        } else if (condition instanceof Condition.OneOf one) {
            words.computeIfAbsent(one.fact(), fact -> new HashSet<>(one.words()))
                    .retainAll(one.words());
        } else if (condition instanceof Condition.Not not && not.part() instanceof Condition.OneOf one) {
            excluded.add(one);
        } else if (condition instanceof Condition.Compare compare) {
            bound(compare);
        }
    }

    private void bound(Condition.Compare compare) {
        long right = compare.right();
        switch (compare.operator()) {
            case AT_LEAST -> least.merge(compare.fact(), right, Math::max);
            case ABOVE -> least.merge(compare.fact(), right + 1, Math::max);
            case AT_MOST -> most.merge(compare.fact(), right, Math::min);
            case BELOW -> most.merge(compare.fact(), right - 1, Math::min);
        }
    }
}
