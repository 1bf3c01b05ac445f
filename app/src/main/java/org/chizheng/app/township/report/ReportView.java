package org.chizheng.app.township.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.exchange.Outcomes;
import org.chizheng.app.records.exchange.PathChoice;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.OutboxBatch;

/** 上报: above what will go, below what went; the two ways and the way back in the head. */
public final class ReportView {
    private final ReportModel model;
    private final Navigator navigator;
    private final PathChoice paths;
    private final Page page = new Page(Texts.of("report.title"));
    private final StackPane stage = new StackPane(ListState.loading());
    private final HBox ways = new HBox(8);
    private final DataTable<PendingRecord> pending = new DataTable<>();
    private final DataTable<OutboxBatch> batches = new DataTable<>();
    private final Label going = new Label();
    private final VBox lists;

    public ReportView(ReportModel model, Navigator navigator) {
        this(model, navigator, PathChoice.DIALOGS);
    }

    ReportView(ReportModel model, Navigator navigator, PathChoice paths) {
        this.model = model;
        this.navigator = navigator;
        this.paths = paths;
        columns();
        lists = new VBox(
                8, head(Texts.of("report.going"), going), pending, head(Texts.of("report.went"), new Label()), batches);
        VBox.setVgrow(pending, Priority.ALWAYS);
        VBox.setVgrow(batches, Priority.ALWAYS);
        ways.getChildren()
                .addAll(
                        Buttons.primary(Texts.of("report.line"), this::askHub),
                        Buttons.plain(Texts.of("report.stick"), this::toStick),
                        Buttons.plain(Texts.of("report.take"), this::takeBack));
        page.secondary(ways).body(stage).on(PageKey.REFRESH, model::load).onShown(model::load);
        model.state().subscribe(this::show);
        model.unread().subscribe(refusal -> {
            if (refusal != null) {
                stage.getChildren().setAll(ListState.failed(refusal, model::load));
            }
        });
        model.problem().subscribe(refusal -> {
            page.clearRefusals();
            if (refusal != null) {
                page.refuse(refusal);
            }
        });
    }

    public Page page() {
        return page;
    }

    private static Node head(String title, Label more) {
        Label name = new Label(title);
        name.getStyleClass().add("section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        more.getStyleClass().addAll("secondary", "may-be-cut");
        HBox head = new HBox(12, name, more);
        head.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        head.getStyleClass().add("list-head");
        return head;
    }

    private void columns() {
        pending.columns(
                        Columns.text(Texts.of("report.column.kind"), 96, PendingRecord::label),
                        Columns.number(Texts.of("report.column.saves"), 96, record -> (long) record.saves()),
                        Columns.text(Texts.of("report.column.name"), 320, PendingRecord::name))
                .fill()
                .whenEmpty(ListState.empty(Texts.of("report.none.what"), Texts.of("report.none.help"), null))
                .onOpen(this::open);
        batches.columns(
                        Columns.number(Texts.of("report.column.number"), 56, batch -> (long) batch.number()),
                        Columns.text(Texts.of("report.column.made"), 104, OutboxBatch::madeOn),
                        Columns.text(
                                Texts.of("report.column.state"),
                                128,
                                batch -> batch.state().label()),
                        Columns.text(Texts.of("report.column.way"), 72, ReportView::way),
                        Columns.text(Texts.of("report.column.check"), 104, OutboxBatch::checkCode),
                        Columns.text(
                                Texts.of("report.column.said"),
                                240,
                                batch -> batch.outcomes().map(Outcomes::summary).orElse("")))
                .fill()
                .whenEmpty(ListState.empty(Texts.of("report.no-batch.what"), Texts.of("report.no-batch.help"), null))
                .onOpen(this::open);
        batches.table().getSelectionModel().selectedItemProperty().addListener((watched, before, batch) -> {
            if (batch != null) {
                open(batch);
            }
        });
    }

    private static String way(OutboxBatch batch) {
        return batch.way()
                .map(way -> way.equals("line") ? Texts.of("report.way.line") : Texts.of("report.way.stick"))
                .orElse("");
    }

    private void show(ReportState state) {
        if (state == null) {
            return;
        }
        ways.setVisible(state.isEnrolled());
        if (!state.isEnrolled()) {
            if (stage.getChildren().stream().noneMatch(EnrolPane.class::isInstance)) {
                stage.getChildren().setAll(new EnrolPane(model, state, paths, words -> Toast.show(page, words)));
            }
            return;
        }
        page.note(state.bureau());
        going.setText(state.pending().kinds().entrySet().stream()
                .map(ReportView::count)
                .collect(Collectors.joining(" · ")));
        pending.show(state.pending().records());
        batches.show(state.batches());
        stage.getChildren().setAll(lists);
    }

    private static String count(Map.Entry<String, Integer> kind) {
        return Texts.of("report.count", kind.getKey(), kind.getValue());
    }

    private void open(PendingRecord record) {
        switch (record.kind()) {
            case "trainee" -> navigator.go("people", record.record().toString());
            case "class" -> navigator.go("classes", record.record().toString());
            case "certificate" -> navigator.go("certificates", record.record().toString());
            default -> {}
        }
    }

    private void open(OutboxBatch batch) {
        model.open(
                batch,
                records -> page.drawer()
                        .follow(
                                Texts.of("report.batch", batch.number()),
                                BatchPane.of(batch, records, this::go),
                                cover(batch)));
    }

    private void go(RecordWords.Place place) {
        navigator.go(place.destination(), place.key());
    }

    private Button[] cover(OutboxBatch batch) {
        return new Button[] {
            Buttons.plain(Texts.of("report.cover.save"), () -> saveCover(batch)),
            Buttons.plain(Texts.of("report.cover.print"), () -> printCover(batch))
        };
    }

    private void saveCover(OutboxBatch batch) {
        Path file =
                paths.fileToWrite(page, Texts.of("report.cover.save"), Texts.of("report.cover.name", batch.number()));
        if (file != null) {
            model.papers()
                    .save(
                            batch,
                            file,
                            written -> Toast.show(page, Texts.of("print.saved", written.getFileName())),
                            model.problem()::set);
        }
    }

    private void printCover(OutboxBatch batch) {
        model.papers().print(batch, done -> Toast.show(page, Texts.of("report.cover.printed")), model.problem()::set);
    }

    private void askHub() {
        TextField address = new TextField(model.state().get().hub());
        address.setPromptText(Texts.of("report.hub.prompt"));
        if (!address.getText().isBlank()) {
            overTheLine(address.getText());
            return;
        }
        Decision.ask(Texts.of("report.hub.ask"))
                .explain(Texts.of("report.hub.explain"))
                .with(address)
                .verb(
                        Texts.of("report.line"),
                        () -> overTheLine(address.getText().strip()))
                .show(page);
    }

    private void overTheLine(String hub) {
        if (!hub.isEmpty()) {
            model.syncOver(
                    hub,
                    exchange ->
                            Toast.show(page, Texts.of("report.line.done", exchange.sent()) + brought(exchange.down())));
        }
    }

    private void toStick() {
        Path folder = paths.folder(page, Texts.of("report.stick"));
        if (folder != null) {
            model.writeTo(folder, this::written);
        }
    }

    private void written(List<OutboxBatch> on) {
        if (on.isEmpty()) {
            Toast.show(page, Texts.of("report.stick.nothing"));
            return;
        }
        OutboxBatch last = on.get(on.size() - 1);
        Toast.show(
                page, Texts.of("report.stick.done", on.size()), Texts.of("report.cover.print"), () -> printCover(last));
    }

    private void takeBack() {
        Path folder = paths.folder(page, Texts.of("report.take"));
        if (folder != null) {
            model.takeFrom(List.of(folder), down -> Toast.show(page, Texts.of("report.take.done") + brought(down)));
        }
    }

    private static String brought(OfficeSync.TakenDown down) {
        if (down.files() == 0) {
            return Texts.of("report.brought.nothing");
        }
        return Texts.of("report.brought", down.receipts(), down.ops(), down.notices());
    }
}
