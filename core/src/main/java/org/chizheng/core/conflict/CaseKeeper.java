package org.chizheng.core.conflict;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Projection;
import org.chizheng.core.store.Touched;

/**
 * Keeps the table of cases in step with the facts, in the transaction that changed them. A case's id is made of the
 * ops that contradict each other: a late op that joins makes another id, and the case is open again although somebody
 * decided the former one.
 */
public final class CaseKeeper implements Projection.AfterApply {
    private final CaseRules rules;

    public CaseKeeper(CaseRules rules) {
        this.rules = rules;
    }

    @Override
    public void after(Connection connection, List<Touched> touched) throws SQLException {
        CaseTable table = new CaseTable(connection);
        for (Touched record : touched) {
            if (record.kind().name().equals(DecisionRecord.KIND.name())) {
                table.markDecided((String) record.before().get("caseKey"));
                table.markDecided((String) record.after().get("caseKey"));
            }
            if (record.wasContested() || record.heads().contested()) {
                FieldCases.refresh(table, record);
            }
            VoidingCases.refresh(table, record);
            for (ApprovalRule rule : rules.approvals()) {
                if (record.kind().name().equals(rule.kind().name())) {
                    new ApprovalCases(connection, table, rule).refresh(record);
                }
            }
        }
        for (SharedValueRule rule : rules.oneHolder()) {
            List<Touched> own = touched.stream()
                    .filter(record -> record.kind().name().equals(rule.kind().name()))
                    .filter(record -> rule.concerns(record))
                    .toList();
            Set<Id> moved = moved(connection, rule.holder(), touched);
            if (!own.isEmpty() || !moved.isEmpty()) {
                new SharedValueCases(connection, table, rule).refresh(own, moved);
            }
        }
        for (OverlapRule rule : rules.overlaps()) {
            new OverlapCases(connection, table, rule).refresh(touched, moved(connection, rule.holder(), touched));
        }
    }

    private static Set<Id> moved(Connection connection, SharedValueRule.Holder holder, List<Touched> touched)
            throws SQLException {
        return holder == null ? Set.of() : new HolderAliases(connection).follow(holder, touched);
    }
}
