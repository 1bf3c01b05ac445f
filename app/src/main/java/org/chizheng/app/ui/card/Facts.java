package org.chizheng.app.ui.card;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled block of names and values, as the drawer shows a record. What is not known is a dash, not a gap. */
public final class Facts extends VBox {
    /** Four characters and a gap, so that blocks one below the other line up. */
    private static final double NAMES = 64;

    private final GridPane grid = new GridPane();
    private int next;

    /** @param title empty for a block without a heading */
    public Facts(String title) {
        super(8);
        getStyleClass().add("facts");
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        if (!title.isEmpty()) {
            Label heading = new Label(title);
            heading.getStyleClass().add("section-title");
            getChildren().add(heading);
        }
        getChildren().add(grid);
    }

    public Facts fact(String name, String value) {
        Label label = new Label(value == null || value.isBlank() ? "—" : value);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return fact(name, label);
    }

    public Facts fact(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("secondary");
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        grid.addRow(next++, label, value);
        return this;
    }
}
