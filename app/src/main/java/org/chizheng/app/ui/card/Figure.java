package org.chizheng.app.ui.card;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;

/** One number with its name and what it is measured against; the number leads to the names behind it. */
public final class Figure extends VBox {
    /** @param against 目标 1,434 · 还差 388; may be empty */
    public Figure(String name, String number, String against, Runnable onOpen) {
        super(2);
        getStyleClass().add("figure");
        Label title = new Label(name);
        title.getStyleClass().add("secondary");
        Hyperlink value = Buttons.link(number, onOpen);
        value.getStyleClass().add("figure-number");
        Label below = new Label(against);
        below.getStyleClass().add("secondary");
        below.managedProperty().bind(below.textProperty().isNotEmpty());
        getChildren().addAll(title, value, below);
    }
}
