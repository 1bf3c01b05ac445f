package org.chizheng.app.bureau.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.Verdict;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.intake.InboxList.UnitInbox;

/** The offices: how many batches came, when the last one did, and a mark where a number is missing. */
final class UnitTable {
    private final DataTable<UnitInbox> table = new DataTable<>();

    UnitTable() {
        table.columns(
                        Columns.verdict(unit -> unit.missing().isEmpty() ? null : Verdict.WARNED),
                        Columns.text(Texts.of("inbox.column.unit"), 104, UnitInbox::name),
                        Columns.number(Texts.of("inbox.column.batches"), 48, unit ->
                                (long) unit.batches().size()),
                        Columns.date(Texts.of("inbox.column.last"), 100, UnitTable::lastOn))
                .fill();
        table.getStyleClass().add("inbox-units");
        table.loading();
    }

    DataTable<UnitInbox> table() {
        return table;
    }

    private static LocalDate lastOn(UnitInbox unit) {
        return unit.lastAtMillis() == 0
                ? null
                : Instant.ofEpochMilli(unit.lastAtMillis()).atZone(Seams.ZONE).toLocalDate();
    }
}
