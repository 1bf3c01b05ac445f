package org.chizheng.core.conflict;

import java.util.List;

/**
 * The rules by which facts contradict each other, declared by the features that own the values. Two that need no
 * declaration hold for every kind: a guarded field with several values, and a voiding against an edit.
 *
 * @param oneHolder one value, one holder
 * @param approvals what was written after it was approved
 * @param overlaps one person at two places at once
 */
public record CaseRules(List<SharedValueRule> oneHolder, List<ApprovalRule> approvals, List<OverlapRule> overlaps) {
    public CaseRules {
        oneHolder = List.copyOf(oneHolder);
        approvals = List.copyOf(approvals);
        overlaps = List.copyOf(overlaps);
    }
}
