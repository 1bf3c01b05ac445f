package org.chizheng.core.conflict;

import java.util.List;
import org.chizheng.core.ledger.RecordKind;

/**
 * What was approved is what the approval saw: a later value, or one that was on its way meanwhile, goes back to who
 * approved. So it is with any judgement over a whole record, such as that it is the same person as another. Declared by
 * the feature that owns the record.
 *
 * @param code stable, {@code after-approval}
 * @param field a judgement over the whole record, see {@link RecordKind#judges}
 * @param approved the code under which it stands approved; null where any value is a judgement that stands
 * @param covered fields that the approval answers for
 */
public record ApprovalRule(String code, RecordKind kind, String field, String approved, List<String> covered) {
    public ApprovalRule {
        covered = List.copyOf(covered);
    }

    /** Whether a value of the field is a judgement that what it saw is in order. */
    boolean stands(Object value) {
        return approved == null ? value != null : approved.equals(value);
    }
}
