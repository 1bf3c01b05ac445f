package org.chizheng.app.ui.form;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Popup;

/** Shows what drops down from a field, in the look and at the size of type of the window it belongs to. */
final class Floating {
    private static final double GAP = 4;

    private Floating() {}

    static Popup of(Node content) {
        Popup popup = new Popup();
        popup.getContent().add(content);
        popup.setAnchorLocation(Popup.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        return popup;
    }

    static void show(Popup popup, Node under) {
        Scene from = under.getScene();
        Scene to = popup.getScene();
        to.getRoot().setStyle(from.getRoot().getStyle());
        to.getRoot().getStyleClass().setAll("root", "popup");
        to.getRoot().getStyleClass().addAll(from.getRoot().getStyleClass());
        to.getRoot().getStyleClass().remove("layers");
        to.getStylesheets().setAll(from.getStylesheets());
        Bounds at = under.localToScreen(under.getBoundsInLocal());
        popup.show(under, at.getMinX(), at.getMaxY() + GAP);
    }
}
