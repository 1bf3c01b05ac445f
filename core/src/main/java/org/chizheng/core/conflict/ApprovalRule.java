package org.chizheng.core.conflict;

import java.util.List;
import org.chizheng.core.ledger.RecordKind;

/**
 * What was approved is what the approval saw: a later value, or one that was on its way meanwhile, goes back to who
 * approved. Declared by the feature that owns the record.
 *
 * @param code stable, {@code after-approval}
 * @param field a judgement over the whole record, see {@link RecordKind#judges}
 * @param approved the code under which it stands approved
 * @param covered fields that the approval answers for
 */
public record ApprovalRule(String code, RecordKind kind, String field, String approved, List<String> covered) {
    public ApprovalRule {
        covered = List.copyOf(covered);
    }
}
