package org.chizheng.app.bureau.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;

/** The list of batches, with numbers that open; and the same for a rehearsal, where there is nothing to open yet. */
final class InboxTable {
    private InboxTable() {}

    static DataTable<InboxLine> arrived(BiConsumer<InboxLine, ChangeWord> onOpen) {
        List<TableColumn<InboxLine, ?>> columns = new ArrayList<>();
        columns.add(Columns.text(Texts.of("inbox.unit"), 128, InboxLine::unit));
        columns.add(Columns.text(Texts.of("report.number"), 80, InboxLine::number));
        columns.add(Columns.text(Texts.of("inbox.arrived"), 144, InboxLine::arrived));
        columns.addAll(numbers(word ->
                Columns.link(word.text(), 88, line -> line.count(word.code()), line -> onOpen.accept(line, word))));
        columns.add(Columns.text(Texts.of("report.way"), 72, InboxLine::way));
        columns.add(Columns.text(Texts.of("report.check-code"), 112, InboxLine::checkCode));
        columns.add(Columns.text(Texts.of("report.state"), 176, InboxLine::state));
        return table(columns);
    }

    static DataTable<InboxLine> rehearsal() {
        List<TableColumn<InboxLine, ?>> columns = new ArrayList<>();
        columns.add(Columns.sentence(Texts.of("inbox.unit"), 136, InboxLine::unit));
        columns.add(Columns.text(Texts.of("inbox.saves"), 112, InboxLine::number));
        columns.addAll(numbers(word -> Columns.number(word.text(), 72, line -> line.count(word.code()))));
        columns.add(Columns.sentence(Texts.of("inbox.would.column"), 240, InboxLine::state));
        columns.add(Columns.sentence(Texts.of("inbox.would.cases"), 220, InboxLine::note));
        columns.add(Columns.text(Texts.of("report.check-code"), 112, InboxLine::checkCode));
        return table(columns);
    }

    private static List<TableColumn<InboxLine, ?>> numbers(Function<ChangeWord, TableColumn<InboxLine, ?>> column) {
        List<TableColumn<InboxLine, ?>> columns = new ArrayList<>();
        for (ChangeWord word : ChangeWord.values()) {
            columns.add(column.apply(word));
        }
        return columns;
    }

    private static DataTable<InboxLine> table(List<TableColumn<InboxLine, ?>> columns) {
        DataTable<InboxLine> table = new DataTable<>();
        table.table().getColumns().setAll(columns);
        return table.fill();
    }
}
