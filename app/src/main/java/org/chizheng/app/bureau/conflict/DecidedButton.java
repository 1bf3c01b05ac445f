package org.chizheng.app.bureau.conflict;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.table.DataTable;

/** What can be done about a decision that was taken: its words say which of the ways it is. */
final class DecidedButton extends Button {
    private final ConflictModel model;
    private final Page page;

    DecidedButton(ConflictModel model, Page page, DataTable<DecidedLine> table, ObservableValue<DecidedLine> chosen) {
        this.model = model;
        this.page = page;
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        visibleProperty()
                .bind(table.parentProperty()
                        .isNotNull()
                        .and(javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> chosen.getValue() != null
                                        && chosen.getValue().way() != DecidedLine.Way.NONE,
                                chosen)));
        managedProperty().bind(visibleProperty());
        textProperty()
                .bind(javafx.beans.binding.Bindings.createStringBinding(
                        () -> chosen.getValue() == null
                                ? ""
                                : words(chosen.getValue().way()),
                        chosen));
        setOnAction(event -> ask(chosen.getValue()));
    }

    private static String words(DecidedLine.Way way) {
        return switch (way) {
            case UNDO -> Texts.of("conflict.undo");
            case ANEW -> Texts.of("conflict.anew");
            case PART -> Texts.of("conflict.part");
            case NONE -> "";
        };
    }

    private void ask(DecidedLine line) {
        switch (line.way()) {
            case UNDO ->
                Decision.ask(Texts.of("conflict.undo.ask", line.subject()))
                        .explain(Texts.of("conflict.undo.explain"))
                        .verb(
                                Texts.of("conflict.undo"),
                                () -> model.undo(line.decision(), () -> Toast.show(page, Texts.of("conflict.undone"))))
                        .show(page);
            case ANEW ->
                ReasonPrompt.show(
                        page,
                        Texts.of("conflict.anew.ask", line.subject()),
                        List.of(Texts.of("conflict.anew.paper"), Texts.of("conflict.anew.mistake")),
                        Texts.of("conflict.anew"),
                        reason -> model.decideAnew(
                                line.decision(), reason, () -> Toast.show(page, Texts.of("conflict.undone"))));
            case PART ->
                ReasonPrompt.show(
                        page,
                        Texts.of("conflict.part.ask", line.subject()),
                        List.of(Texts.of("conflict.part.two"), Texts.of("conflict.part.photo")),
                        Texts.of("conflict.part"),
                        reason -> model.part(
                                line.decision(), reason, () -> Toast.show(page, Texts.of("conflict.parted"))));
            case NONE -> {}
        }
    }
}
