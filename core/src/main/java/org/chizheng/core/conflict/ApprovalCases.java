package org.chizheng.core.conflict;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.OpQueries;
import org.chizheng.core.store.Touched;

/**
 * Values of an approved record that the approval did not see, whatever came first: those that were under way, and those
 * written in full knowledge of it. What the approving device writes itself needs no further approval.
 */
final class ApprovalCases {
    private final CaseTable table;
    private final Connection connection;
    private final ApprovalRule rule;

    ApprovalCases(Connection connection, CaseTable table, ApprovalRule rule) {
        this.table = table;
        this.connection = connection;
        this.rule = rule;
    }

    void refresh(Touched record) throws SQLException {
        List<Stamp> answers = record.heads().of(rule.field());
        if (answers.isEmpty() && !record.written().contains(rule.field())) {
            return;
        }
        table.removeOfRecord(rule.code(), record.record());
        if (answers.isEmpty() || record.after().containsKey(org.chizheng.core.ledger.RecordKind.VOIDED)) {
            return;
        }
        Set<Id> known = new HashSet<>();
        Set<Id> chains = new HashSet<>();
        for (Stamp answer : answers) {
            Op op = applied(answer.op());
            if (!rule.stands(op.set().get(rule.field())) || !sawTheRecord(op)) {
                return;
            }
            op.base().values().forEach(known::addAll);
            chains.add(op.chain());
        }
        Map<Id, Stamp> unseen = unseen(record, known, chains);
        if (!unseen.isEmpty()) {
            answers.forEach(answer -> unseen.put(answer.op(), answer));
            put(record, unseen);
        }
    }

    /** Approvals of the first version named nothing but themselves: what they saw is not known. */
    private static boolean sawTheRecord(Op approval) {
        return !approval.set().keySet().containsAll(approval.base().keySet());
    }

    private Map<Id, Stamp> unseen(Touched record, Set<Id> known, Set<Id> chains) {
        Map<Id, Stamp> unseen = new TreeMap<>();
        for (String field : rule.covered()) {
            for (Stamp head : record.heads().of(field)) {
                if (!known.contains(head.op())
                        && !chains.contains(applied(head.op()).chain())) {
                    unseen.put(head.op(), head);
                }
            }
        }
        return unseen;
    }

    private Op applied(Id op) {
        return OpQueries.applied(connection, op).orElseThrow();
    }

    private void put(Touched record, Map<Id, Stamp> members) throws SQLException {
        table.put(new CaseTable.Row(
                rule.code(),
                record.record().toString(),
                rule.kind().name(),
                rule.field(),
                List.of(record.record()),
                new ArrayList<>(members.keySet()),
                List.of(record.office()),
                CaseTable.latest(members.values())));
    }
}
