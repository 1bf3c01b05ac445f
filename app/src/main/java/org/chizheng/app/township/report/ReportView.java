package org.chizheng.app.township.report;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.traffic.NamesList;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.traffic.WorkStrip;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.OutboxBatch;

/** 上报: what will go, the two ways, and every batch with what became of it. */
public final class ReportView {
    private final ReportModel model;
    private final Navigator navigator;
    private final Places places;
    private final Page page = new Page(Texts.of("report.title"));
    private final StackPane middle = new StackPane();
    private final BorderPane body = new BorderPane();
    private final VBox above = new VBox(12);
    private final DataTable<OutboxBatch> batches = BatchTable.make();
    private final Button send;
    private final Button write;
    private final Button take;
    private boolean withVerbs;

    public ReportView(ReportModel model, Navigator navigator) {
        this(model, navigator, null);
    }

    /** @param asked null for the system's own windows */
    public ReportView(ReportModel model, Navigator navigator, Places asked) {
        this.model = model;
        this.navigator = navigator;
        this.places = asked == null ? new SystemPlaces(() -> page) : asked;
        this.send = Buttons.primary(Texts.of("report.line"), model::sendOverTheLine);
        this.write = Buttons.plain(Texts.of("report.stick"), this::write);
        this.take = Buttons.plain(Texts.of("report.take"), this::takeFolder);
        List.of(send, write, take)
                .forEach(button -> button.disableProperty()
                        .bind(Bindings.isNotNull(model.work().running())));
        WorkStrip strip = new WorkStrip(model.work(), page);
        strip.getStyleClass().add("traffic-strip");
        VBox.setVgrow(middle, Priority.ALWAYS);
        above.getStyleClass().add("traffic-above");
        body.setTop(above);
        body.setCenter(batches);
        batches.onOpen(model::open);
        batches.table().getSelectionModel().selectedItemProperty().addListener((watched, before, batch) -> {
            if (batch != null) {
                model.open(batch);
            }
        });
        page.body(new VBox(strip, middle)).on(PageKey.REFRESH, model::load).onShown(model::load);
        model.facts().subscribe(facts -> show());
        model.unreadable().subscribe(refusal -> show());
        model.batch().subscribe(batch -> {
            if (batch != null) {
                page.drawer()
                        .open(
                                Texts.of("report.batch", batch.batch().number()),
                                new BatchCard(batch, navigator),
                                Buttons.plain(Texts.of("report.cover.save"), () -> saveCover(batch.batch())),
                                Buttons.plain(Texts.of("report.cover.print"), () -> model.printCover(batch.batch())));
            }
        });
    }

    public Page page() {
        return page;
    }

    /** What the status line or a key asked for: a standing's name, or {@code receipts}. */
    public void open(String key) {
        ReportFacts facts = model.facts().get();
        if (key.equals("receipts")) {
            takeFolder();
        } else if (facts != null && key.equals(Standing.LOCAL.name())) {
            names(Texts.of("report.pending"), facts.pending().records());
        } else if (facts != null && key.equals(Standing.SENT.name())) {
            names(Texts.of("report.on-the-way"), facts.onTheWay());
        } else if (facts != null && key.equals(Standing.TROUBLED.name())) {
            cases(facts);
        }
    }

    private void saveCover(OutboxBatch batch) {
        places.folder(Texts.of("report.cover.where")).ifPresent(folder -> model.saveCover(batch, folder));
    }

    private void write() {
        places.folder(Texts.of("report.stick.where")).ifPresent(model::exportTo);
    }

    private void takeFolder() {
        if (withVerbs && !take.isDisabled()) {
            places.folder(Texts.of("report.take.where")).ifPresent(folder -> model.take(List.of(folder)));
        }
    }

    private void takeFiles() {
        List<java.nio.file.Path> files = places.files(Texts.of("report.take.which"));
        if (!files.isEmpty()) {
            model.take(files);
        }
    }

    private void show() {
        ReportFacts facts = model.facts().get();
        if (model.unreadable().get() != null) {
            middle.getChildren().setAll(ListState.failed(model.unreadable().get(), model::load));
        } else if (facts == null) {
            middle.getChildren().setAll(ListState.loading());
        } else if (!facts.enrolled()) {
            enrol(facts);
        } else {
            report(facts);
        }
    }

    private void enrol(ReportFacts facts) {
        page.note("");
        ScrollPane scroll = new ScrollPane(new EnrolView(model.enrol(), places, send).content(facts));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("start-scroll", "traffic-enrol");
        middle.getChildren().setAll(scroll);
    }

    private void report(ReportFacts facts) {
        if (!middle.getChildren().contains(body)) {
            middle.getChildren().setAll(body);
        }
        if (!withVerbs) {
            withVerbs = true;
            page.primary(send).secondary(write).secondary(more());
        }
        page.note(Texts.of("report.bureau", facts.bureau()));
        above.getChildren().setAll(new ReportBlocks(model, this::names, () -> cases(facts)).of(facts));
        batches.whenEmpty(
                ListState.empty(Texts.of("report.batches.empty"), Texts.of("report.batches.empty.help"), null));
        batches.show(facts.batches());
    }

    private Node more() {
        return new javafx.scene.layout.HBox(
                8,
                take,
                Buttons.menu(
                        Texts.of("report.more"),
                        List.of(Buttons.item(Texts.of("report.take.files"), this::takeFiles))));
    }

    private void names(String title, List<PendingRecord> records) {
        page.drawer().open(title, new NamesList(records, navigator));
    }

    private void cases(ReportFacts facts) {
        Function<OwnCase, Node> card = one -> new CaseCard(one, navigator);
        VBox list = new VBox(16);
        facts.cases().stream().map(card).forEach(list.getChildren()::add);
        page.drawer().open(Texts.of("report.cases.title"), list);
    }
}
