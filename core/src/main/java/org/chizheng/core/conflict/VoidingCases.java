package org.chizheng.core.conflict;

import java.sql.SQLException;
import java.util.List;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.store.Touched;

/** One device voided a record, another wrote on it, and neither had seen the other: it counts until somebody decides. */
final class VoidingCases {
    static final String RULE = "void-edit";

    private VoidingCases() {}

    static void refresh(CaseTable table, Touched record) throws SQLException {
        if (record.heads().count(RecordKind.VOIDED) == 0) {
            return;
        }
        table.removeOfRecord(RULE, record.record());
        List<Stamp> atOdds = record.voidingAtOdds();
        if (!atOdds.isEmpty()) {
            table.put(new CaseTable.Row(
                    RULE,
                    record.record().toString(),
                    record.kind().name(),
                    RecordKind.VOIDED,
                    List.of(record.record()),
                    atOdds.stream().map(Stamp::op).sorted().toList(),
                    List.of(record.office()),
                    CaseTable.latest(atOdds)));
        }
    }
}
