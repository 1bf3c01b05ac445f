package org.chizheng.app.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;

/** The sections at the left, Alt+1 to Alt+9. */
final class SideNav extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int MOST = 99;

    SideNav(ShellModel model) {
        super(2);
        getStyleClass().add("side-nav");
        for (int i = 0; i < model.destinations().size(); i++) {
            getChildren().add(line(model, model.destinations().get(i), i + 1));
        }
    }

    private static Button line(ShellModel model, Destination destination, int number) {
        Label text = new Label(destination.text(), Icons.of(destination.icon()));
        text.setGraphicTextGap(10);
        text.setMinWidth(Region.USE_PREF_SIZE);
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.textProperty()
                .bind(destination.badge().map(count -> count.intValue() > MOST ? MOST + "+" : String.valueOf(count)));
        badge.visibleProperty().bind(destination.badge().greaterThan(0));
        badge.managedProperty().bind(badge.visibleProperty());
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(text, gap, badge);
        content.setAlignment(Pos.CENTER_LEFT);
        Button line = new Button();
        line.setGraphic(content);
        line.setAccessibleText(destination.text());
        line.setId("nav-" + destination.id());
        line.getStyleClass().setAll("nav-line");
        line.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(line.widthProperty().subtract(24));
        line.setOnAction(event -> model.go(destination.id()));
        if (number <= 9) {
            line.setTooltip(new Tooltip(Texts.of("nav.tip", destination.text(), number)));
        }
        model.section()
                .subscribe(id ->
                        line.pseudoClassStateChanged(CURRENT, destination.id().equals(id)));
        return line;
    }
}
