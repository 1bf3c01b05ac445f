package org.chizheng.core.conflict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.store.OpQueries;

/**
 * What an approval saw of the fields that were changed beyond it.
 *
 * @param approval the op that approved; the latest, where several did
 * @param values field to the value it saw, null for an empty one; only fields that say something else now
 * @param later field to the op that changed it
 */
public record ApprovedValues(Op approval, Map<String, Object> values, Map<String, Op> later) {
    public ApprovedValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        later = Collections.unmodifiableMap(new LinkedHashMap<>(later));
    }

    /** @param one a case of the rule, as it stands */
    public static ApprovedValues of(OpQueries ops, ApprovalRule rule, Case one) {
        List<Op> members = one.members().stream()
                .map(ops::byId)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        Op approval = members.stream()
                .filter(op -> rule.stands(op.set().get(rule.field())))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Op> later = new LinkedHashMap<>();
        for (String field : rule.covered()) {
            for (Op op : members) {
                if (op.set().containsKey(field) && !op.set().containsKey(rule.field())) {
                    values.put(field, seen(ops, approval, field));
                    later.put(field, op);
                }
            }
        }
        return new ApprovedValues(approval, values, later);
    }

    private static Object seen(OpQueries ops, Op approval, String field) {
        return approval.baseOf(field).stream()
                .map(ops::byId)
                .flatMap(Optional::stream)
                .max(Op::compareTo)
                .map(op -> op.set().get(field))
                .orElse(null);
    }
}
