package org.chizheng.app.ui.dialog;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.FormGrid;

/** A colleague comes to this desk and confirms, with a password of his own, what one person does not do alone. */
public final class SecondPersonPrompt {
    private SecondPersonPrompt() {}

    /**
     * @param question what is confirmed
     * @param colleagues who may, not empty
     * @param onConfirmed the name and the password that was typed; neither is checked here
     */
    public static void show(
            Node from, String question, List<String> colleagues, BiConsumer<String, String> onConfirmed) {
        Layers layers = Layers.of(from);
        ChoiceBox<String> who = new ChoiceBox<>(FXCollections.observableArrayList(colleagues));
        who.getSelectionModel().selectFirst();
        who.setMaxWidth(Double.MAX_VALUE);
        PasswordField password = new PasswordField();
        Button confirm = Buttons.primary(Texts.of("second.verb"), () -> {
            layers.close();
            onConfirmed.accept(who.getValue(), password.getText());
        });
        confirm.disableProperty().bind(Bindings.isEmpty(password.textProperty()));
        FormGrid form = new FormGrid()
                .row(Texts.of("second.who"), who)
                .row(Texts.of("second.password"), password, Texts.of("second.password.hint"))
                .onSubmit(confirm::fire);
        HBox buttons = new HBox(8, Buttons.plain(Texts.of("decision.leave"), layers::close), confirm);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("card-verbs");
        Label title = new Label(question);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        VBox card = new VBox(12, title, form, buttons);
        card.getStyleClass().add("card");
        card.setPrefWidth(480);
        layers.open(card, password, () -> {});
    }
}
