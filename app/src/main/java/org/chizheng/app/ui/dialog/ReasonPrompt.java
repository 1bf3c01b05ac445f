package org.chizheng.app.ui.dialog;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;

/** Asks why, before something is voided, corrected or shown. Usual reasons are one click; the words go into the history. */
public final class ReasonPrompt {
    private ReasonPrompt() {}

    /**
     * @param usual reasons to click, may be empty
     * @param verb on the button: 作废, 显示号码
     */
    public static void show(Node from, String question, List<String> usual, String verb, Consumer<String> onReason) {
        Layers layers = Layers.of(from);
        TextArea words = new TextArea();
        words.setPromptText(Texts.of("reason.prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(2);
        FlowPane chips = new FlowPane(8, 4);
        for (String reason : usual) {
            Hyperlink chip = Buttons.link(reason, () -> {
                words.setText(reason);
                words.requestFocus();
                words.end();
            });
            chip.getStyleClass().add("reason-chip");
            chips.getChildren().add(chip);
        }
        Button act = Buttons.primary(verb, () -> {
            layers.close();
            onReason.accept(words.getText().strip());
        });
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> words.getText().isBlank(), words.textProperty()));
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                event.consume();
                act.fire();
            }
        });
        HBox buttons = new HBox(8, Buttons.plain(Texts.of("decision.leave"), layers::close), act);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("card-verbs");
        Label title = new Label(question);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        VBox card = new VBox(12, title, words, chips, buttons);
        chips.managedProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
        card.getStyleClass().add("card");
        card.setPrefWidth(480);
        layers.open(card, words, () -> {});
    }
}
