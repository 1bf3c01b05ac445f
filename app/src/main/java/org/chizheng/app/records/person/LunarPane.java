package org.chizheng.app.records.person;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;

/** Asks the county for the reason and the copy of a card with a lunar date, below the number that needs them. */
final class LunarPane extends VBox {
    /**
     * @param onChosen another file was chosen: what was said before is settled, the pane is to be made anew
     * @param onSubmit the form's verb, which Ctrl+Enter does here as in the form
     */
    LunarPane(LunarProof proof, Places places, Runnable onChosen, Runnable onSubmit) {
        super(8);
        getStyleClass().add("notice");
        TextField reason = new TextField();
        reason.setPromptText(Texts.of("person.lunar.reason.prompt"));
        reason.textProperty().bindBidirectional(proof.reason());
        reason.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
                event.consume();
                onSubmit.run();
            }
        });
        Label file = label("");
        Path chosen = proof.card().get();
        file.setText(
                chosen == null
                        ? Texts.of("person.lunar.card.none")
                        : chosen.getFileName().toString());
        HBox card = new HBox(
                8,
                Buttons.plain(Texts.of("person.lunar.card.choose"), () -> {
                    List<Path> files = places.files(Texts.of("person.lunar.card.which"));
                    if (!files.isEmpty()) {
                        proof.card().set(files.get(0));
                        onChosen.run();
                    }
                }),
                file);
        card.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label(Texts.of("person.lunar.what")), reason, card);
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
