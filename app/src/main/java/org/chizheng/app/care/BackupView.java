package org.chizheng.app.care;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.traffic.WorkStrip;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;

/** 备份与恢复: the last verified one, the list of them, and how one gets back, in plain steps. */
public final class BackupView {
    private final BackupModel model;
    private final Places places;
    private final Page page = new Page(Texts.of("backup.title"));
    private final VBox above = new VBox(12);
    private final DataTable<BackupFacts.Line> table = new DataTable<>();

    public BackupView(BackupModel model) {
        this(model, null);
    }

    /** @param asked null for the system's own windows */
    BackupView(BackupModel model, Places asked) {
        this.model = model;
        this.places = asked == null ? new SystemPlaces(() -> page) : asked;
        Button create = Buttons.primary(Texts.of("backup.create"), this::create);
        Button rehearse = Buttons.plain(Texts.of("backup.rehearse"), this::rehearse);
        List.of(create, rehearse)
                .forEach(button -> button.disableProperty()
                        .bind(Bindings.isNotNull(model.work().running())));
        WorkStrip strip = new WorkStrip(model.work(), page);
        strip.getStyleClass().add("traffic-strip");
        above.getStyleClass().add("traffic-above");
        fillTable();
        BorderPane body = new BorderPane(table, above, null, null, null);
        VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
        page.primary(create)
                .secondary(rehearse)
                .secondary(Buttons.plain(Texts.of("backup.how"), this::showHow))
                .body(new VBox(strip, body))
                .on(PageKey.REFRESH, model::load)
                .onShown(model::load);
        model.facts().subscribe(this::show);
        model.unreadable().subscribe(refusal -> {
            if (refusal != null) {
                table.failed(refusal, model::load);
            }
        });
    }

    public Page page() {
        return page;
    }

    private void fillTable() {
        table.columns(
                        Columns.text(Texts.of("backup.when"), 160, BackupFacts.Line::when),
                        Columns.number(Texts.of("backup.saves"), 96, BackupFacts.Line::saves),
                        Columns.text(
                                Texts.of("backup.there"),
                                120,
                                line -> line.there() ? Texts.of("backup.there.yes") : Texts.of("backup.there.no")),
                        Columns.sentence(Texts.of("backup.where"), 520, BackupFacts.Line::folder))
                .fill();
        table.whenEmpty(ListState.empty(Texts.of("backup.none"), Texts.of("backup.none.help"), null));
        table.onOpen(line -> {
            if (line.there() && model.work().running().get() == null) {
                model.rehearse(java.nio.file.Path.of(line.folder()));
            }
        });
    }

    private void show(BackupFacts facts) {
        if (facts == null) {
            table.loading();
            return;
        }
        Label said = new Label(
                facts.lines().isEmpty()
                        ? Texts.of("backup.none.line")
                        : Texts.of("backup.last", facts.lines().get(0).when()));
        said.getStyleClass().add("section-title");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        Label advice = wrapped(facts.late() ? Texts.of("backup.late") : Texts.of("backup.fresh"));
        if (facts.late()) {
            advice.getStyleClass().setAll("label", "warned");
        }
        Label title = new Label(Texts.of("backup.list"));
        title.getStyleClass().add("section-title");
        above.getChildren().setAll(said, advice, title);
        table.show(facts.lines());
    }

    private void create() {
        places.folder(Texts.of("backup.create.where")).ifPresent(model::create);
    }

    private void rehearse() {
        places.folder(Texts.of("backup.rehearse.which")).ifPresent(model::rehearse);
    }

    private void showHow() {
        VBox steps = new VBox(
                12,
                wrapped(Texts.of("backup.how.when")),
                plain(Texts.of("backup.how.1")),
                plain(Texts.of("backup.how.2")),
                plain(Texts.of("backup.how.3")),
                plain(Texts.of("backup.how.4")),
                plain(Texts.of("backup.how.5")),
                wrapped(Texts.of("backup.how.command")),
                wrapped(Texts.of("backup.how.home", model.home())));
        page.drawer().open(Texts.of("backup.how"), steps);
    }

    private static Label plain(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label wrapped(String words) {
        Label label = plain(words);
        label.getStyleClass().add("secondary");
        return label;
    }
}
