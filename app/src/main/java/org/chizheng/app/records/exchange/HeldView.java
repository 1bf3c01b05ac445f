package org.chizheng.app.records.exchange;

import java.util.List;
import javafx.scene.control.Button;
import org.chizheng.app.records.PagedTable;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.exchange.intake.HeldRow;
import org.chizheng.core.shared.Id;
import org.kordamp.ikonli.feather.Feather;

/** 待核的行: what an import kept aside; in the drawer one row is mended, registered or dropped. */
final class HeldView {
    private final HeldModel model;
    private final Page page = new Page(Texts.of("held.title"));
    private final Segments which = new Segments(List.of(Texts.of("import.held"), Texts.of("import.refused")));

    HeldView(HeldModel model, Runnable onBack) {
        this.model = model;
        Button back = Buttons.flat(Texts.of("class.back"), Feather.ARROW_LEFT, onBack);
        FilterBar filters = new FilterBar().with(back).with(which);
        PagedTable<HeldRow> table = new PagedTable<>(
                model.list(),
                filters,
                ListState.empty(Texts.of("held.none"), Texts.of("held.none.help"), null),
                () -> false);
        table.columns(
                Columns.number(Texts.of("import.row"), 48, row -> (long) row.row()),
                Columns.text(Texts.of("person.name"), 88, row -> row.value("name")),
                Columns.text(Texts.of("person.id-no"), 168, HeldCard::number),
                Columns.sentence(Texts.of("held.file"), 128, HeldRow::fileName),
                Columns.sentence(Texts.of("import.problems"), 240, HeldCard::line));
        table.restToTheLast();
        table.data().table().getSelectionModel().selectedItemProperty().addListener((watched, before, row) -> {
            if (row != null) {
                model.show(row);
            }
        });
        table.data().onOpen(model::show);
        which.chosenProperty()
                .addListener(
                        (watched, before, chosen) -> model.refused().set(chosen.equals(Texts.of("import.refused"))));
        model.refused()
                .subscribe(refused -> which.choose(refused ? Texts.of("import.refused") : Texts.of("import.held")));
        page.filters(filters)
                .body(table)
                .on(PageKey.BACK, onBack)
                .on(PageKey.REFRESH, model.list()::reload)
                .onShown(model.list()::reload);
        model.card().subscribe(this::showCard);
        model.problem().subscribe(refusal -> {
            page.clearRefusals();
            if (refusal != null) {
                page.refuse(refusal);
            }
        });
        model.said().addListener((watched, before, words) -> {
            if (!words.isEmpty()) {
                Toast.show(page, words);
            }
        });
    }

    Page page() {
        return page;
    }

    void open(Id run, boolean refused) {
        model.open(run, refused);
    }

    private void showCard(HeldRow row) {
        if (row == null) {
            page.drawer().close();
            return;
        }
        HeldCard card = new HeldCard(row, model.session().today());
        page.drawer()
                .open(
                        Texts.of("held.row", row.row()),
                        card,
                        Buttons.danger(Texts.of("held.drop"), () -> askDrop(row)),
                        Buttons.primary(Texts.of("held.accept"), () -> model.accept(card.edits())));
    }

    private void askDrop(HeldRow row) {
        ReasonPrompt.show(
                page,
                Texts.of("held.drop.ask", row.row(), row.value("name")),
                List.of(Texts.of("held.drop.away"), Texts.of("held.drop.other"), Texts.of("held.drop.twice")),
                Texts.of("held.drop"),
                model::drop);
    }
}
