package org.chizheng.app.bureau.inbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.intake.InboxList.Line;
import org.chizheng.sync.intake.InboxList.UnitInbox;
import org.chizheng.sync.keep.IntakeState;

/** The batches of one office, newest first; each count leads to the names behind it. */
final class BatchTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 300;

    private final InboxModel model;
    private final Page page;
    private final Navigator navigator;
    private final DataTable<Line> table = new DataTable<>();
    private String unit = "";

    BatchTable(InboxModel model, Page page, Navigator navigator) {
        this.model = model;
        this.page = page;
        this.navigator = navigator;
        table.columns(
                        Columns.text(Texts.of("inbox.column.number"), 64, BatchTable::number),
                        Columns.text(Texts.of("inbox.column.when"), 104, BatchTable::when),
                        Columns.text(
                                Texts.of("inbox.column.state"),
                                116,
                                line -> line.state().label()),
                        count(Texts.of("inbox.new"), 52, BatchChange.NEW),
                        count(Texts.of("inbox.changed"), 52, BatchChange.CHANGED),
                        count(Texts.of("inbox.conflict"), 52, BatchChange.CONFLICT),
                        count(Texts.of("inbox.suspected"), 76, BatchChange.SUSPECTED),
                        Columns.text(Texts.of("inbox.column.check"), 96, Line::checkCode))
                .fill()
                .whenEmpty(ListState.empty(Texts.of("inbox.nothing.what"), Texts.of("inbox.nothing.help"), null));
    }

    DataTable<Line> table() {
        return table;
    }

    void show(UnitInbox inbox) {
        unit = inbox.name();
        List<Line> lines = new ArrayList<>(inbox.batches());
        Collections.reverse(lines);
        table.show(lines);
    }

    private TableColumn<Line, Long> count(String title, double width, BatchChange which) {
        return Columns.link(title, width, line -> which.in(line.counts()), line -> open(line, which, title));
    }

    private static String number(Line line) {
        return line.number() == 0 ? Texts.of("inbox.number.none") : Texts.of("inbox.number", line.number());
    }

    private static String when(Line line) {
        return TIME.format(Instant.ofEpochMilli(line.atMillis()).atZone(Seams.ZONE));
    }

    private void open(Line line, BatchChange which, String title) {
        if (line.state() != IntakeState.TAKEN) {
            return;
        }
        model.changes(
                line.file(),
                which,
                records ->
                        page.drawer().open(Texts.of("inbox.changes", unit, number(line), title), list(records, which)));
    }

    private Node list(List<NamedRecord> records, BatchChange which) {
        VBox list = new VBox(8);
        if (which == BatchChange.CONFLICT || which == BatchChange.SUSPECTED) {
            list.getChildren()
                    .add(Buttons.plain(Texts.of("today.conflicts.verb"), () -> navigator.go("conflicts", "")));
        }
        records.stream().limit(SHOWN).forEach(record -> list.getChildren().add(line(record)));
        if (records.isEmpty() || records.size() > SHOWN) {
            Label rest = new Label(
                    records.isEmpty()
                            ? Texts.of("inbox.changes.none")
                            : Texts.of("report.more", records.size() - SHOWN));
            rest.getStyleClass().add("secondary");
            list.getChildren().add(rest);
        }
        return list;
    }

    private Node line(NamedRecord record) {
        String called = Texts.of("report.record", record.kind(), record.name()).strip();
        return record.place()
                .<Node>map(place -> Buttons.link(called, () -> navigator.go(place.destination(), place.key())))
                .orElseGet(() -> new Label(called));
    }
}
