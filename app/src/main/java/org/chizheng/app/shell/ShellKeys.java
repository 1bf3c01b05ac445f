package org.chizheng.app.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;

/** The keys of the window. What a page answers itself (F1, F5, Ctrl+N …) is passed to the page in front. */
final class ShellKeys {
    private final ShellModel model;
    private final ShellView view;

    ShellKeys(ShellModel model, ShellView view) {
        this.model = model;
        this.view = view;
    }

    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (windowKey(event)) {
                event.consume();
            }
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pageKey);
    }

    private boolean windowKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.F3 || code == KeyCode.K && event.isShortcutDown()) {
            view.bar().searchField().take();
            return true;
        }
        if (code == KeyCode.F6) {
            nextPane(event);
            return true;
        }
        if (code == KeyCode.U && event.isShortcutDown()) {
            model.go("report");
            return true;
        }
        if (code == KeyCode.R && event.isShortcutDown()) {
            model.go("report", "receipts");
            model.go("inbox");
            return true;
        }
        if (event.isAltDown() && code.isDigitKey()) {
            model.goNumber(code.ordinal() - KeyCode.DIGIT0.ordinal());
            return true;
        }
        return false;
    }

    /** After the focused control had its chance: Ctrl+Z in a field undoes typing, elsewhere the page's step. */
    private void pageKey(KeyEvent event) {
        if (!(view.page() instanceof Page page)) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && page.drawer().isOpen()) {
            page.drawer().close();
            event.consume();
            return;
        }
        for (PageKey key : PageKey.values()) {
            if (key.keys().match(event) && page.press(key)) {
                event.consume();
                return;
            }
        }
    }

    /** Navigation, page body, drawer, and round again. */
    private void nextPane(KeyEvent event) {
        Node[] panes = panes();
        int at = 0;
        for (int i = 0; i < panes.length; i++) {
            if (event.getTarget() instanceof Node target && holds(panes[i], target)) {
                at = i + 1;
            }
        }
        for (int i = 0; i < panes.length; i++) {
            Node pane = panes[(at + i) % panes.length];
            if (pane != null && pane.isVisible() && focusInto(pane)) {
                return;
            }
        }
    }

    private Node[] panes() {
        if (view.page() instanceof Page page) {
            return new Node[] {view.getLeft(), page.bodyNode(), page.drawer()};
        }
        return new Node[] {view.getLeft(), view.page()};
    }

    private static boolean holds(Node pane, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusInto(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            node.requestFocus();
            return true;
        }
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child.isVisible() && focusInto(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
