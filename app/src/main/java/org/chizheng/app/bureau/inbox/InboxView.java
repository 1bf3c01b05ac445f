package org.chizheng.app.bureau.inbox;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.exchange.PathChoice;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList.UnitInbox;

/** 收件: left the offices, right the batches of the chosen one; a rehearsal takes their place until it is put aside. */
public final class InboxView {
    private final InboxModel model;
    private final PathChoice paths;
    private final Page page = new Page(Texts.of("inbox.title"));
    private final StackPane stage = new StackPane(ListState.loading());
    private final UnitTable units = new UnitTable();
    private final BatchTable batches;
    private final VBox missing = new VBox(4);
    private final HBox lists;
    private final SimpleObjectProperty<UnitInbox> chosen = new SimpleObjectProperty<>();
    private final Runnable openCodes;
    private String wanted = "";

    public InboxView(InboxModel model, Navigator navigator) {
        this(model, navigator, PathChoice.DIALOGS);
    }

    InboxView(InboxModel model, Navigator navigator, PathChoice paths) {
        this.model = model;
        this.paths = paths;
        DevicesPane devices = new DevicesPane(model, paths, page);
        batches = new BatchTable(model, page, navigator);
        missing.getStyleClass().add("list-head");
        VBox right = new VBox(missing, batches.table());
        VBox.setVgrow(batches.table(), Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        lists = new HBox(units.table(), right);
        lists.getStyleClass().add("inbox");
        page.secondary(Buttons.primary(Texts.of("inbox.receive"), this::receive))
                .secondary(Buttons.plain(Texts.of("inbox.rehearse"), this::rehearse))
                .secondary(Buttons.plain(Texts.of("inbox.back"), this::writeBack))
                .secondary(Buttons.plain(Texts.of("inbox.devices"), devices::show))
                .secondary(new LineSwitch(model, page))
                .body(stage)
                .on(PageKey.REFRESH, model::load)
                .onShown(model::load);
        chosen.bind(units.table().table().getSelectionModel().selectedItemProperty());
        chosen.addListener((watched, before, unit) -> showUnit(unit));
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
        openCodes = devices::show;
    }

    public Page page() {
        return page;
    }

    /** {@code codes} for the devices, or the code of a unit. */
    public void open(String key) {
        if (key.equals("codes")) {
            openCodes.run();
        } else {
            wanted = key;
            choose();
        }
    }

    private void show(InboxState state) {
        if (state == null) {
            return;
        }
        if (state.units().isEmpty()) {
            stage.getChildren()
                    .setAll(ListState.empty(
                            Texts.of("inbox.empty.what"),
                            Texts.of("inbox.empty.help"),
                            Buttons.plain(Texts.of("inbox.empty.verb"), openCodes)));
            return;
        }
        UnitInbox before = chosen.get();
        units.table().show(state.units());
        if (stage.getChildren().stream().noneMatch(ResultPane.class::isInstance)) {
            stage.getChildren().setAll(lists);
        }
        if (wanted.isEmpty() && before != null) {
            wanted = before.unit();
        }
        choose();
    }

    private void choose() {
        List<UnitInbox> shown = units.table().table().getItems();
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            at = shown.get(i).unit().equals(wanted) ? i : at;
        }
        if (!shown.isEmpty()) {
            units.table().table().getSelectionModel().clearAndSelect(at);
        }
        wanted = "";
    }

    private void showUnit(UnitInbox unit) {
        missing.getChildren().clear();
        missing.setManaged(unit != null && !unit.missing().isEmpty());
        if (unit == null) {
            return;
        }
        unit.missing().forEach(sentence -> {
            Label line = new Label(Texts.of("inbox.missing", sentence));
            line.setWrapText(true);
            line.getStyleClass().add("warned");
            missing.getChildren().add(line);
        });
        batches.show(unit);
    }

    private void receive() {
        Path folder = paths.folder(page, Texts.of("inbox.receive"));
        if (folder != null) {
            model.receive(List.of(folder), results -> showResults(results, folder, false));
        }
    }

    private void rehearse() {
        Path folder = paths.folder(page, Texts.of("inbox.rehearse"));
        if (folder != null) {
            model.rehearse(List.of(folder), results -> showResults(results, folder, true));
        }
    }

    private void showResults(List<FileResult> results, Path folder, boolean rehearsed) {
        Runnable proceed =
                rehearsed ? () -> model.receive(List.of(folder), done -> showResults(done, folder, false)) : null;
        stage.getChildren().setAll(new ResultPane(model.session(), results, proceed, this::putAside));
    }

    private void putAside() {
        stage.getChildren().setAll(lists);
        model.load();
    }

    private void writeBack() {
        Path folder = paths.folder(page, Texts.of("inbox.back"));
        if (folder != null) {
            model.writeBack(folder, written -> {
                int files = written.stream().mapToInt(one -> one.files()).sum();
                Toast.show(
                        page,
                        files == 0
                                ? Texts.of("inbox.back.nothing")
                                : Texts.of("inbox.back.done", written.size(), files));
            });
        }
    }
}
