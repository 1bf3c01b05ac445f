package org.chizheng.app.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The first page: practise first, or set up the office. Practice stands first because nothing can go wrong there. */
final class WizardWelcome extends HBox {
    WizardWelcome(WizardModel model) {
        super(16);
        Button real = model.hasPractice()
                ? Buttons.plain(Texts.of("wizard.real.verb"), model::openReal)
                : Buttons.primary(Texts.of("wizard.real.verb"), model::openReal);
        Button practise = Buttons.primary(Texts.of("wizard.practice.verb"), model::openPractice);
        if (model.hasPractice()) {
            getChildren()
                    .add(choice(
                            Feather.COMPASS,
                            Texts.of("wizard.practice.title"),
                            Texts.of("wizard.practice.text"),
                            practise));
        }
        getChildren().add(choice(Feather.HOME, Texts.of("wizard.real.title"), Texts.of("wizard.real.text"), real));
        setFillHeight(true);
        disableProperty()
                .bind(model.work().flatMap(running -> running.over().not()).orElse(false));
    }

    private static VBox choice(Feather icon, String title, String text, Button verb) {
        Label heading = new Label(title, Icons.of(icon));
        heading.setGraphicTextGap(8);
        heading.getStyleClass().add("section-title");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox card = new VBox(12, heading, StartFrame.wrapped(text, "card-text"), gap, verb);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().add("choice");
        card.setPrefWidth(340);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
