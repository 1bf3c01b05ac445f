package org.chizheng.app.bureau.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
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
import org.chizheng.app.ui.page.PageStack;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;

/** 收件: what arrived, what is missing, and what each batch changed; 设备 over it. */
public final class InboxView {
    private final InboxModel model;
    private final Places places;
    private final Page page = new Page(Texts.of("inbox.title"));
    private final PageStack stack = new PageStack(page);
    private final VBox above = new VBox(8);
    private final VBox middle = new VBox();
    private final DataTable<InboxLine> list;
    private final DataTable<InboxLine> rehearsal = InboxTable.rehearsal();

    public InboxView(InboxModel model, Navigator navigator) {
        this(model, navigator, null);
    }

    /** @param asked null for the system's own windows */
    public InboxView(InboxModel model, Navigator navigator, Places asked) {
        this.model = model;
        this.places = asked == null ? new SystemPlaces(() -> stack) : asked;
        this.list = InboxTable.arrived(model::open);
        WorkStrip strip = new WorkStrip(model.work(), page);
        strip.getStyleClass().add("traffic-strip");
        above.getStyleClass().add("traffic-above");
        middle.getChildren().addAll(strip, above, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(rehearsal, Priority.ALWAYS);
        list.whenEmpty(ListState.empty(Texts.of("inbox.empty"), Texts.of("inbox.empty.help"), null));
        list.loading();
        verbs();
        page.body(middle).on(PageKey.REFRESH, model::load).onShown(this::shown);
        model.facts().subscribe(facts -> show());
        model.rehearsed().subscribe(rehearsed -> show());
        model.addresses().subscribe(addresses -> show());
        model.unreadable().subscribe(refusal -> {
            if (refusal != null) {
                list.failed(refusal, model::load);
            }
        });
        list.onOpen(model::look);
        list.table().getSelectionModel().selectedItemProperty().addListener((watched, before, line) -> {
            if (line != null && page.drawer().isOpen()) {
                model.look(line);
            }
        });
        model.looked().subscribe(looked -> {
            if (looked == null) {
                page.drawer().close();
            } else {
                BatchDrawer.show(page, looked, reason -> model.turn(looked, reason));
            }
        });
        model.names().subscribe(names -> {
            if (names != null) {
                page.drawer()
                        .open(
                                names.title(),
                                names.records().isEmpty() ? settled() : new NamesList(names.records(), navigator));
            }
        });
    }

    /** The numbers are those of the day it came; what was decided since has no names here any more. */
    private static VBox settled() {
        Label words = new Label(Texts.of("inbox.names.settled"));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(words);
    }

    public PageStack stack() {
        return stack;
    }

    /** {@code receipts}, by Ctrl+R: takes what is on a stick. {@code devices}, by 今日: codes and PCs. */
    public void open(String key) {
        if (key.equals("receipts")) {
            folder(Texts.of("inbox.receive.where"), model::receive);
        } else if (key.equals("devices")) {
            devices();
        }
    }

    private void shown() {
        model.askReception();
        model.load();
    }

    private void verbs() {
        Button receive = Buttons.primary(
                Texts.of("inbox.receive"), () -> folder(Texts.of("inbox.receive.where"), model::receive));
        Button rehearse = Buttons.plain(
                Texts.of("inbox.rehearse"), () -> folder(Texts.of("inbox.rehearse.where"), model::rehearse));
        Button down = Buttons.plain(
                Texts.of("inbox.down"),
                () -> places.folder(Texts.of("inbox.down.where")).ifPresent(model::writeDown));
        MenuButton more = Buttons.menu(
                Texts.of("report.more"),
                List.of(
                        Buttons.item(
                                Texts.of("inbox.receive.files"),
                                () -> files(Texts.of("inbox.receive.which"), model::receive)),
                        Buttons.item(
                                Texts.of("inbox.rehearse.files"),
                                () -> files(Texts.of("inbox.rehearse.which"), model::rehearse)),
                        Buttons.item(Texts.of("devices.title"), this::devices)));
        List.of(receive, rehearse, down)
                .forEach(button -> button.disableProperty()
                        .bind(Bindings.isNotNull(model.work().running())));
        page.primary(receive).secondary(rehearse).secondary(down).secondary(more);
    }

    private void folder(String title, Consumer<List<Path>> verb) {
        places.folder(title).ifPresent(folder -> verb.accept(List.of(folder)));
    }

    private void files(String title, Consumer<List<Path>> verb) {
        List<Path> files = places.files(title);
        if (!files.isEmpty()) {
            verb.accept(files);
        }
    }

    void devices() {
        stack.open(new DevicesView(model.devices(), places, stack::back).page());
        model.devices().load();
    }

    private void show() {
        InboxFacts facts = model.facts().get();
        InboxModel.Rehearsed rehearsed = model.rehearsed().get();
        Node shown = rehearsed == null ? list : rehearsal;
        middle.getChildren().set(2, shown);
        if (facts == null) {
            return;
        }
        if (rehearsed == null) {
            above.getChildren().setAll(new InboxNotes(model, this::devices).of(facts));
            list.show(facts.lines());
        } else {
            above.getChildren()
                    .setAll(InboxNotes.rehearsal(
                            rehearsed.summary(), () -> model.receive(rehearsed.paths()), model::endRehearsal));
            rehearsal.show(rehearsed.lines());
        }
    }
}
