package org.chizheng.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The root of every scene: the page below, cards over a veil, short messages over all. Cards live inside the window
 * because windows on windows get lost on a small screen; Esc closes the topmost only.
 */
public final class Layers extends StackPane {
    private record Card(StackPane veil, Runnable onEscape, Node focusBefore) {}

    private final StackPane page = new StackPane();
    private final StackPane cards = new StackPane();
    private final StackPane cover = new StackPane();
    private final VBox toasts = new VBox(8);
    private final Deque<Card> open = new ArrayDeque<>();

    public Layers() {
        getStyleClass().add("layers");
        cards.setVisible(false);
        toasts.setPickOnBounds(false);
        toasts.setAlignment(Pos.BOTTOM_RIGHT);
        toasts.setPadding(new Insets(0, 24, 104, 0));
        cover.setVisible(false);
        getChildren().addAll(page, cards, toasts, cover);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        sceneProperty().addListener((watched, before, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((owner, from, to) -> keepInside(from, to));
            }
        });
    }

    /** The layers above a node that is shown. */
    public static Layers of(Node node) {
        Scene scene = node.getScene();
        if (scene == null || !(scene.getRoot() instanceof Layers layers)) {
            throw new IllegalStateException("not shown inside layers: " + node);
        }
        return layers;
    }

    public void setPage(Node node) {
        page.getChildren().setAll(node);
    }

    public Node page() {
        return page.getChildren().isEmpty() ? null : page.getChildren().get(0);
    }

    /** Shows a card; {@code onEscape} runs before Esc takes it away, null when Esc must not. */
    public void open(Region card, Node focus, Runnable onEscape) {
        StackPane veil = new StackPane(card);
        veil.getStyleClass().add("veil");
        veil.setPadding(new Insets(24));
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        open.push(new Card(veil, onEscape, before));
        cards.getChildren().add(veil);
        settle();
        if (focus != null) {
            focus.requestFocus();
        }
    }

    /** Takes the topmost card away and gives the focus back to where it was. */
    public void close() {
        if (open.isEmpty()) {
            return;
        }
        Card top = open.pop();
        cards.getChildren().remove(top.veil);
        settle();
        if (top.focusBefore != null) {
            top.focusBefore.requestFocus();
        }
    }

    /** The desk below is another person's now: what stood open over it goes. */
    public void closeAll() {
        while (isCardOpen()) {
            close();
        }
    }

    /** Hides everything, open cards too, behind one opaque node (the lock), until {@link #uncover()}. */
    public void cover(Node node) {
        cover.getChildren().setAll(node);
        cover.setVisible(true);
        page.setVisible(false);
        cards.setVisible(false);
        toasts.setVisible(false);
    }

    public void uncover() {
        cover.getChildren().clear();
        cover.setVisible(false);
        page.setVisible(true);
        toasts.setVisible(true);
        settle();
    }

    public boolean isCovered() {
        return cover.isVisible();
    }

    public boolean isCardOpen() {
        return !open.isEmpty();
    }

    /** The place of short messages, bottom right above the status line. */
    public VBox toasts() {
        return toasts;
    }

    private void settle() {
        cards.setVisible(!open.isEmpty());
    }

    /** Tab must not walk out of an open card into the page below it. */
    private void keepInside(Node from, Node to) {
        if (open.isEmpty() || isCovered() || to == null || inside(to, open.peek().veil)) {
            return;
        }
        if (from != null && inside(from, open.peek().veil)) {
            from.requestFocus();
        }
    }

    private static boolean inside(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE || open.isEmpty() || isCovered()) {
            return;
        }
        event.consume();
        Runnable action = open.peek().onEscape;
        if (action != null) {
            action.run();
            close();
        }
    }
}
