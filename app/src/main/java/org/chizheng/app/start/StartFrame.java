package org.chizheng.app.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Fonts;
import org.chizheng.app.ui.Texts;

/** The calm ground of all start screens: the name of the program, one column in the middle, nothing else. */
final class StartFrame extends StackPane {
    StartFrame(double width, Node... content) {
        getStyleClass().add("start");
        Label product = new Label(Texts.of("product.name"));
        product.getStyleClass().add("product-name");
        VBox column = new VBox(16, product);
        if (Fonts.chinese().isEmpty()) {
            column.getChildren().add(wrapped(Texts.of("font.missing"), "font-missing"));
        }
        column.getChildren().addAll(content);
        column.setMaxWidth(width);
        column.setAlignment(Pos.TOP_LEFT);
        column.getStyleClass().add("start-column");
        StackPane middle = new StackPane(column);
        middle.setAlignment(Pos.CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("start-scroll");
        getChildren().add(scroll);
    }

    static StartFrame waiting() {
        return new StartFrame(400, wrapped(Texts.of("start.opening"), "secondary"));
    }

    static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
