package org.chizheng.app.bureau.conflict;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import org.chizheng.app.bureau.conflict.reading.CaseLine;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.table.DataTable;

/** What is done with the queue itself: handing cases over, and putting the list on paper. */
final class ConflictActions {
    private final ConflictModel model;
    private final Page page;
    private final DataTable<CaseLine> open;
    private final Places places;

    ConflictActions(ConflictModel model, Page page, DataTable<CaseLine> open, Places places) {
        this.model = model;
        this.page = page;
        this.open = open;
        this.places = places;
    }

    /** 交给…: shown while cases of the queue are selected. */
    MenuButton handOver() {
        MenuButton menu = Buttons.menu(Texts.of("conflict.assign"), List.of());
        model.colleagues().subscribe(names -> menu.getItems().setAll(CasePane.assignees(names, this::assign)));
        menu.visibleProperty()
                .bind(open.parentProperty()
                        .isNotNull()
                        .and(Bindings.isNotEmpty(open.selected()))
                        .and(Bindings.isNull(model.dossier())));
        menu.managedProperty().bind(menu.visibleProperty());
        return menu;
    }

    private void assign(String colleague) {
        model.assign(open.selected().stream().map(CaseLine::id).toList(), colleague);
    }

    MenuButton more() {
        return Buttons.menu(
                Texts.of("report.more"),
                List.of(
                        Buttons.item(Texts.of("conflict.print"), this::print),
                        Buttons.item(Texts.of("conflict.save-list"), this::save)));
    }

    void print() {
        model.print(() -> Toast.show(page, Texts.of("conflict.printed")));
    }

    private void save() {
        places.folder(Texts.of("conflict.save-list.where"))
                .ifPresent(folder -> model.saveList(
                        folder, file -> Toast.show(page, Texts.of("conflict.saved-list", file.toString()))));
    }
}
