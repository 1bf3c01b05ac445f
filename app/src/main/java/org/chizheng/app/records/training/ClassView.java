package org.chizheng.app.records.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.attachment.AttachmentList;
import org.chizheng.app.records.exchange.ImportOrder;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.HistoryList;
import org.chizheng.app.ui.card.StageStrip;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.FileDrop;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.shared.Id;
import org.kordamp.ikonli.feather.Feather;

/** One class: its stages across the top, below them the roster, the header, what is missing, the history. */
final class ClassView {
    private final ClassModel model;
    private final Navigator navigator;
    private final Places places;
    private final Page page = new Page("");
    private final BorderPane body = new BorderPane();
    private final VBox stages = new VBox();
    private final RosterPane roster;
    private final SeatDrawer seat;
    private final Segments tabs = new Segments(List.of(
            Texts.of("class.tab.roster"),
            Texts.of("class.tab.header"),
            Texts.of("class.tab.missing"),
            Texts.of("attachment.title"),
            Texts.of("class.tab.history")));
    private final Button submit;
    private final Button approve;
    private final Button send;
    private final Button bringIn;
    private final MenuButton more;

    /**
     * @param asked null for the system's own windows
     * @param onBack to the list of classes
     */
    ClassView(ClassModel model, Navigator navigator, Places asked, Runnable onBack) {
        this.places = asked == null ? new SystemPlaces(() -> page) : asked;
        this.model = model;
        this.navigator = navigator;
        this.roster = new RosterPane(model.roster());
        this.seat = new SeatDrawer(model.roster(), page.drawer(), navigator);
        this.submit = Buttons.primary(Texts.of("class.submit"), this::askSubmit);
        this.approve = Buttons.primary(Texts.of("class.approve"), this::askApprove);
        this.send = Buttons.plain(Texts.of("class.return"), this::askReturn);
        this.bringIn = Buttons.plain(Texts.of("import.title"), () -> bringIn(List.of()));
        this.more = Buttons.menu(Texts.of("class.more"), List.of());
        Button back = Buttons.flat(Texts.of("class.back"), Feather.ARROW_LEFT, () -> {
            roster.grid().commitPending();
            model.leave();
            onBack.run();
        });
        Button row = Buttons.plain(Texts.of("class.seat"), this::showSeat);
        HBox bar = new HBox(8, back, tabs, row);
        bar.getStyleClass().add("filter-bar");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.visibleProperty().bind(tabs.chosenProperty().isEqualTo(Texts.of("class.tab.roster")));
        body.setTop(new VBox(stages, bar));
        stages.getStyleClass().add("class-stages");
        page.primary(submit)
                .primary(approve)
                .secondary(send)
                .secondary(bringIn)
                .secondary(more)
                .body(body)
                .on(PageKey.REFRESH, model::refresh)
                .on(PageKey.UNDO, model.roster().grid()::undo)
                .on(PageKey.REDO, model.roster().grid()::redo);
        FileDrop.on(page, this::bringIn);
        page.drawer().close();
        tabs.chosenProperty().subscribe(tab -> showTab());
        model.card().subscribe(card -> showCard());
        model.problem().subscribe(this::tell);
        model.roster().problem().subscribe(this::tell);
    }

    Page page() {
        return page;
    }

    private void tell(org.chizheng.core.shared.Refusal refusal) {
        if (refusal != null) {
            page.refuse(refusal);
        }
    }

    private void showCard() {
        ClassCard card = model.card().get();
        boolean there = card != null;
        boolean bureau = model.session().isBureau();
        shown(submit, there && card.mayBeSubmitted() && !bureau);
        shown(approve, there && card.waitsForAnswer() && bureau);
        shown(send, there && card.waitsForAnswer() && bureau);
        shown(more, there && card.one().voided() == null);
        shown(bringIn, there && card.one().voided() == null);
        if (!there) {
            return;
        }
        page.title(card.title());
        page.note(String.join(" · ", parts(card)));
        stages.getChildren()
                .setAll(new StageStrip(ClassStages.of(card, model.session().today()), stage -> {}));
        more.getItems().setAll(rare(card));
        showTab();
    }

    /** A roster from a file into this class; what was being typed is saved first. */
    private void bringIn(List<Path> files) {
        if (!bringIn.isVisible()) {
            return;
        }
        roster.grid().commitPending();
        navigator.go(ImportOrder.PAGE, ImportOrder.rosterOf(model.id(), files).key());
    }

    private List<String> parts(ClassCard card) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {
            card.one().no(),
            card.one().institutionName(),
            Texts.of("class.seats.note", card.one().seats())
        }) {
            if (part != null && !part.equals(card.title())) {
                parts.add(part);
            }
        }
        return parts;
    }

    private List<MenuItem> rare(ClassCard card) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(Texts.of("class.amend"), () -> amend(card)));
        items.add(Buttons.item(
                Texts.of("class.import-certificates"),
                () -> navigator.go(
                        ImportOrder.PAGE,
                        ImportOrder.certificatesOf(model.id(), List.of()).key())));
        if (!card.unsigned().isEmpty()) {
            items.add(Buttons.item(
                    Texts.of("commitment.record.all", card.unsigned().size()),
                    () -> CommitmentPrompt.show(
                            page,
                            model.session(),
                            card.unsigned(),
                            (on, place) -> model.sign(card.unsigned(), on, place))));
        }
        if (card.standing() == Standing.LOCAL) {
            items.add(Buttons.item(
                    Texts.of("record.withdraw"),
                    () -> Decision.ask(Texts.of("record.withdraw.ask", card.title()))
                            .explain(Texts.of("record.withdraw.explain"))
                            .verb(Texts.of("record.withdraw"), model::withdraw)
                            .show(page)));
        }
        items.add(Buttons.item(
                Texts.of("record.discard"),
                () -> ReasonPrompt.show(
                        page,
                        Texts.of("class.discard.ask", card.title()),
                        List.of(Texts.of("class.discard.few"), Texts.of("person.discard.twice")),
                        Texts.of("record.discard"),
                        model::discard)));
        return items;
    }

    private void showTab() {
        ClassCard card = model.card().get();
        String picked = tabs.chosenProperty().get();
        String tab = picked == null ? Texts.of("class.tab.roster") : picked;
        if (card == null) {
            body.setCenter(ListState.loading());
        } else if (tab.equals(Texts.of("class.tab.roster"))) {
            boolean first = body.getCenter() != roster;
            body.setCenter(roster);
            if (first) {
                roster.grid().requestFocus();
            }
        } else if (tab.equals(Texts.of("class.tab.header"))) {
            body.setCenter(scrolled(new ClassFacts(card, model.session(), () -> amend(card))));
        } else if (tab.equals(Texts.of("class.tab.missing"))) {
            body.setCenter(scrolled(new MissingList(card)));
        } else if (tab.equals(Texts.of("attachment.title"))) {
            body.setCenter(scrolled(new AttachmentList(
                    model.attachments(),
                    places,
                    model.id(),
                    card.title(),
                    card.attachments(),
                    card.one().voided() == null)));
        } else {
            body.setCenter(scrolled(new HistoryList(card.history())));
        }
    }

    private static Node scrolled(Region content) {
        content.getStyleClass().add("class-sheet");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void amend(ClassCard card) {
        new ClassFormView(new ClassFormModel(model.session(), card))
                .show(
                        page.drawer(),
                        (Id saved) -> {
                            page.drawer().close();
                            model.refresh();
                        },
                        page.drawer()::close);
    }

    private void showSeat() {
        var grid = model.roster().grid();
        int at = grid.cursor().row();
        if (at < grid.rows().size() && model.roster().seat(grid.rows().get(at).id()) != null) {
            seat.show(grid.rows().get(at).id());
        } else {
            page.drawer().open(Texts.of("class.seat"), new Label(Texts.of("class.seat.none")));
        }
    }

    private void askSubmit() {
        roster.grid().commitPending();
        ClassCard card = model.card().get();
        if (!card.missing().isEmpty()) {
            tabs.choose(Texts.of("class.tab.missing"));
            page.refuse(card.missing().get(0));
            return;
        }
        Decision.ask(Texts.of("class.submit.ask", card.title(), card.one().seats()))
                .explain(Texts.of("class.submit.explain"))
                .verb(Texts.of("class.submit"), model::submit)
                .show(page);
    }

    private void askApprove() {
        ClassCard card = model.card().get();
        Decision.ask(Texts.of("class.approve.ask", card.title(), card.one().seats()))
                .explain(Texts.of("class.approve.explain"))
                .verb(Texts.of("class.approve"), () -> model.answer(true, null))
                .show(page);
    }

    private void askReturn() {
        ReasonPrompt.show(
                page,
                Texts.of("class.return.ask", model.card().get().title()),
                List.of(Texts.of("class.return.plan"), Texts.of("class.return.roster")),
                Texts.of("class.return"),
                why -> model.answer(false, why));
    }

    private static void shown(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
