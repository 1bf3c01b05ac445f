package org.chizheng.app.bureau.conflict;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;

/** The queue, and the list of what was decided. */
final class ConflictTables {
    private ConflictTables() {}

    static DataTable<CaseLine> open(Consumer<CaseLine> onOpen) {
        DataTable<CaseLine> table = new DataTable<>();
        table.columns(
                        Columns.text(Texts.of("conflict.column.rule"), 168, CaseLine::rule),
                        Columns.sentence(Texts.of("conflict.column.subject"), 300, CaseLine::subject),
                        Columns.sentence(Texts.of("conflict.column.offices"), 160, CaseLine::offices),
                        Columns.date(Texts.of("conflict.column.since"), 104, CaseLine::since),
                        Columns.number(Texts.of("conflict.column.days"), 72, CaseLine::days),
                        Columns.text(Texts.of("conflict.column.assignee"), 88, CaseLine::assignee))
                .fill()
                .whenEmpty(nothing(false))
                .onOpen(onOpen);
        table.loading();
        return table;
    }

    static Node nothing(boolean filtered) {
        return filtered
                ? ListState.empty(Texts.of("conflict.none-shown.what"), Texts.of("conflict.none-shown.help"), null)
                : ListState.empty(Texts.of("conflict.none.what"), Texts.of("conflict.none.help"), null);
    }

    static DataTable<DecidedLine> decided() {
        DataTable<DecidedLine> table = new DataTable<>();
        table.columns(
                        Columns.date(Texts.of("conflict.column.on"), 104, DecidedLine::on),
                        Columns.sentence(Texts.of("conflict.column.subject"), 220, DecidedLine::subject),
                        Columns.text(Texts.of("conflict.column.rule"), 152, DecidedLine::rule),
                        Columns.text(Texts.of("conflict.column.verdict"), 176, DecidedLine::words),
                        Columns.sentence(Texts.of("conflict.column.who"), 80, DecidedLine::who),
                        Columns.sentence(Texts.of("conflict.column.reason"), 220, DecidedLine::reason),
                        Columns.text(Texts.of("conflict.column.sent"), 80, DecidedLine::sentWords))
                .fill()
                .whenEmpty(ListState.empty(
                        Texts.of("conflict.none-decided.what"), Texts.of("conflict.none-decided.help"), null));
        table.loading();
        return table;
    }
}
