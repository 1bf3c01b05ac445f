package org.chizheng.app.ui.table;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A shape with its word, for drawers, legends and the status line. */
public final class StandingLabel extends HBox {
    public StandingLabel(Standing standing) {
        super(6);
        Label shape = new Label(standing.shape());
        shape.getStyleClass().addAll("standing", standing.styleClass());
        getChildren().addAll(shape, new Label(standing.text()));
        getStyleClass().add("standing-label");
    }
}
