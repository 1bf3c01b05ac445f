package org.chizheng.app.township.report;

import java.util.stream.Collectors;
import org.chizheng.app.traffic.SpokenCode;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.sync.outbox.OutboxBatch;

/** The columns of the list of batches. */
final class BatchTable {
    private BatchTable() {}

    static DataTable<OutboxBatch> make() {
        DataTable<OutboxBatch> table = new DataTable<>();
        table.columns(
                        Columns.standing(BatchTable::standing),
                        Columns.text(Texts.of("report.number"), 80, batch -> Texts.of("report.batch", batch.number())),
                        Columns.text(Texts.of("report.made-on"), 104, OutboxBatch::madeOn),
                        Columns.number(Texts.of("report.saves"), 72, batch -> batch.last() - batch.first() + 1),
                        Columns.text(Texts.of("report.way"), 72, BatchTable::way),
                        Columns.text(Texts.of("report.check-code"), 104, batch -> SpokenCode.of(batch.checkCode())),
                        Columns.text(
                                Texts.of("report.state"),
                                136,
                                batch -> batch.state().label()),
                        Columns.sentence(Texts.of("report.outcome"), 320, BatchTable::outcomes))
                .fill();
        return table;
    }

    static Standing standing(OutboxBatch batch) {
        return switch (batch.state()) {
            case MADE, UNDONE -> Standing.LOCAL;
            case SENT -> Standing.SENT;
            case CONFIRMED, BACKED_UP -> Standing.CONFIRMED;
            case REFUSED -> Standing.TROUBLED;
        };
    }

    static String way(OutboxBatch batch) {
        return switch (batch.way().orElse("")) {
            case "line" -> Texts.of("report.way.line");
            case "stick" -> Texts.of("report.way.stick");
            default -> "";
        };
    }

    private static String outcomes(OutboxBatch batch) {
        return batch.outcomes()
                .map(said -> said.entrySet().stream()
                        .map(one -> BureauWords.count(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }
}
