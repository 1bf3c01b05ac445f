package org.chizheng.app.records.exchange;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Id;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** After the confirming: what was done in a sentence, and what is left to decide. */
final class DoneStep extends VBox {
    private static final double READABLE = 520;

    private final ImportModel model;
    private final BiConsumer<Id, Boolean> onRows;

    /** @param onRows shows the rows of a run: those that wait, or, when true, those that were refused */
    DoneStep(ImportModel model, BiConsumer<Id, Boolean> onRows) {
        super(12);
        this.model = model;
        this.onRows = onRows;
        setAlignment(Pos.CENTER);
        getStyleClass().add("list-state");
        model.outcome().subscribe(this::show);
    }

    private void show(ImportOutcome outcome) {
        getChildren().clear();
        if (outcome == null) {
            return;
        }
        boolean undoing = outcome.undone() != null;
        FontIcon sign =
                Icons.of(undoing ? Feather.ROTATE_CCW : outcome.complete() ? Feather.CHECK_CIRCLE : Feather.PAUSE);
        sign.getStyleClass().add("import-sign");
        Label what = new Label(what(outcome));
        what.getStyleClass().add("list-state-what");
        Label how = new Label(how(outcome));
        how.getStyleClass().add("secondary");
        how.setWrapText(true);
        how.setMaxWidth(READABLE);
        how.setAlignment(Pos.CENTER);
        how.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(sign, what, how);
        HBox verbs = new HBox(8);
        verbs.setAlignment(Pos.CENTER);
        if (!outcome.complete() && !undoing) {
            verbs.getChildren().add(Buttons.plain(Texts.of("import.resume"), model::check));
        }
        if (outcome.open() > 0) {
            verbs.getChildren()
                    .add(Buttons.plain(
                            Texts.of("import.rows.open", outcome.open()), () -> onRows.accept(outcome.run(), false)));
        }
        if (outcome.refused() > 0) {
            verbs.getChildren()
                    .add(Buttons.plain(
                            Texts.of("import.rows.refused", outcome.refused()),
                            () -> onRows.accept(outcome.run(), true)));
        }
        if (!verbs.getChildren().isEmpty()) {
            getChildren().add(verbs);
        }
    }

    private String what(ImportOutcome outcome) {
        if (outcome.undone() != null) {
            return ImportOutcome.words(outcome.undone());
        }
        if (outcome.run() == null) {
            return Texts.of("import.done.nothing", outcome.fileName());
        }
        String counts = RowWords.counts(outcome.counts());
        return outcome.complete()
                ? Texts.of("import.done", outcome.fileName(), counts)
                : Texts.of("import.done.stopped", outcome.counts().rows());
    }

    private static String how(ImportOutcome outcome) {
        if (outcome.undone() != null && !outcome.isUndone()) {
            return Texts.of("import.undone.stopped.help");
        }
        if (outcome.undone() != null) {
            return outcome.undone().left() == 0
                    ? Texts.of("import.undone.all")
                    : Texts.of("import.undone.left", outcome.undone().left());
        }
        if (!outcome.complete()) {
            return Texts.of("import.done.stopped.help");
        }
        return outcome.open() + outcome.refused() > 0 ? Texts.of("import.done.waiting") : Texts.of("import.done.clean");
    }
}
