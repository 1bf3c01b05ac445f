package org.chizheng.core.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.shared.Id;

/**
 * What a guarded field shows while its concurrent values wait for a decision: the latest value that every one of their
 * writers had before them, or nothing. Latest by who had seen whose value, the clock only where that leaves several. A
 * function of the ops alone, so that every replica shows the same.
 */
final class Provisional {
    private Provisional() {}

    static Object value(String field, List<Stamp> heads, Function<Id, Optional<Op>> ops, Op arriving) {
        Function<Id, Optional<Op>> all = id -> (id.equals(arriving.id()) ? Optional.of(arriving) : ops.apply(id))
                .filter(op -> op.record().equals(arriving.record()));
        Map<Id, Op> shared = null;
        for (Stamp head : heads) {
            Map<Id, Op> ancestors = ancestors(field, head.op(), all);
            if (shared == null) {
                shared = ancestors;
            } else {
                shared.keySet().retainAll(ancestors.keySet());
            }
        }
        Map<Id, Op> latest = new HashMap<>(shared);
        shared.keySet()
                .forEach(id ->
                        latest.keySet().removeAll(ancestors(field, id, all).keySet()));
        return latest.values().stream()
                .max(Comparator.naturalOrder())
                .map(op -> op.set().get(field))
                .orElse(null);
    }

    private static Map<Id, Op> ancestors(String field, Id head, Function<Id, Optional<Op>> ops) {
        Map<Id, Op> found = new HashMap<>();
        Deque<Id> open = new ArrayDeque<>();
        ops.apply(head).ifPresent(op -> open.addAll(op.baseOf(field)));
        while (!open.isEmpty()) {
            Id next = open.poll();
            Optional<Op> op = found.containsKey(next) ? Optional.empty() : ops.apply(next);
            op.ifPresent(known -> {
                found.put(next, known);
                open.addAll(known.baseOf(field));
            });
        }
        return found;
    }
}
