package org.chizheng.app.ui.page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * The selected record at the right of its list, in place of a window on a window. On a window under 1,100 px it stays
 * closed until it is asked for, so that the list keeps its columns.
 */
public final class Drawer extends BorderPane {
    /** 1366 px at 125 % are 1,093 logical pixels: there the list comes first. */
    public static final double NARROW = 1_100;

    private static final double WIDTH = 360;

    private final Label title = new Label();
    private final HBox foot = new HBox(8);
    private boolean wanted;

    Drawer() {
        getStyleClass().add("drawer");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        title.getStyleClass().addAll("drawer-title", "may-be-cut");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button close = Buttons.flat(Texts.of("drawer.close"), Feather.X, this::close);
        close.getStyleClass().add("small");
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        foot.getStyleClass().add("drawer-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        setTop(head);
        hide();
    }

    /** Opens because the person asked (Enter on a row). */
    public void open(String name, Node content, Button... verbs) {
        wanted = true;
        put(name, content, verbs);
        setVisible(true);
        setManaged(true);
    }

    /** Follows the selection: fills an open drawer, opens a closed one only where there is room. */
    public void follow(String name, Node content, Button... verbs) {
        put(name, content, verbs);
        boolean room = getScene() != null && getScene().getWidth() >= NARROW;
        setVisible(wanted || room);
        setManaged(wanted || room);
    }

    public void close() {
        wanted = false;
        hide();
    }

    public boolean isOpen() {
        return isVisible();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void put(String name, Node content, Button... verbs) {
        title.setText(name);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("drawer-body");
        if (content instanceof Region region) {
            region.getStyleClass().add("drawer-content");
        }
        setCenter(scroll);
        foot.getChildren().setAll(verbs);
        setBottom(verbs.length == 0 ? null : foot);
    }
}
