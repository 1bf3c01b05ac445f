package org.chizheng.core.conflict;

import java.sql.SQLException;
import java.util.List;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Touched;

/**
 * Guarded fields of one record that have several heads: two people wrote them without having seen each other. Who wrote
 * the same as the other leaves nothing to decide.
 */
final class FieldCases {
    static final String RULE = "field";

    private FieldCases() {}

    static void refresh(CaseTable table, Touched record) throws SQLException {
        table.removeOfRecord(RULE, record.record());
        for (Field field : record.kind().fields()) {
            List<Stamp> heads = record.heads().of(field.name());
            if (!record.disputed().contains(field.name())) {
                continue;
            }
            List<Id> members = heads.stream().map(Stamp::op).sorted().toList();
            table.put(new CaseTable.Row(
                    RULE,
                    record.record() + "/" + field.name(),
                    record.kind().name(),
                    field.name(),
                    List.of(record.record()),
                    members,
                    List.of(record.office()),
                    CaseTable.latest(heads)));
        }
    }
}
