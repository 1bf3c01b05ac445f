package org.chizheng.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.chizheng.app.ui.Fonts;

/** Walks a scene and finds words that are cut or drawn in a font that is not ours. */
final class Wording {
    /** A pixel of rounding is no cut. */
    private static final double SLACK = 1.5;

    private Wording() {}

    /** Words that do not stand whole: with dots at the end, wider than their place, or outside the window. */
    static List<String> cut(Parent root) {
        List<String> found = new ArrayList<>();
        walk(root, node -> {
            if (node instanceof Labeled labeled) {
                dotted(labeled, found);
            } else if (node instanceof TextInputControl input) {
                prompt(input, found);
            } else if (node instanceof Text text && !text.getText().isBlank() && !scrolls(text)) {
                outside(root, text, found);
            }
        });
        return found;
    }

    /** Chinese words whose font is not the family chosen at start. */
    static List<String> foreignFonts(Parent root) {
        String family = Fonts.chinese().orElse("");
        List<String> found = new ArrayList<>();
        walk(root, node -> {
            if (node instanceof Text text
                    && text.getText().codePoints().anyMatch(Character::isIdeographic)
                    && !text.getFont().getFamily().equals(family)) {
                found.add(text.getText() + " in " + text.getFont().getFamily());
            }
        });
        return found;
    }

    private static void dotted(Labeled labeled, List<String> found) {
        String wanted = labeled.getText();
        if (wanted == null || wanted.isBlank() || labeled.getStyleClass().contains("may-be-cut")) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.getText().endsWith(labeled.getEllipsisString())
                    && !wanted.endsWith(labeled.getEllipsisString())) {
                found.add(wanted + " → " + text.getText());
            }
        }
    }

    private static void prompt(TextInputControl input, List<String> found) {
        if (!input.getText().isEmpty()
                || input.getPromptText() == null
                || input.getPromptText().isEmpty()) {
            return;
        }
        Text measure = new Text(input.getPromptText());
        measure.setFont(input.getFont());
        double room = input.getWidth() - input.snappedLeftInset() - input.snappedRightInset();
        if (measure.getLayoutBounds().getWidth() > room + SLACK) {
            found.add("prompt: " + input.getPromptText());
        }
    }

    private static void outside(Parent root, Text text, List<String> found) {
        Bounds at = text.localToScene(text.getLayoutBounds());
        boolean out = at.getMinX() < -SLACK
                || at.getMinY() < -SLACK
                || at.getMaxX() > root.getScene().getWidth() + SLACK
                || at.getMaxY() > root.getScene().getHeight() + SLACK;
        if (out) {
            found.add("outside the window: " + text.getText());
        }
    }

    /** Rows and pages that scroll may stand outside; they come into sight by scrolling. */
    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || at.getStyleClass().contains("virtual-flow")
                    || at.getStyleClass().contains("grid-surface")
                    || at.getStyleClass().contains("column-header-background")
                    || at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private interface Visit {
        void see(Node node);
    }

    private static void walk(Node node, Visit visit) {
        if (!node.isVisible() || node instanceof Label label && label.getOpacity() == 0) {
            return;
        }
        visit.see(node);
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                walk(child, visit);
            }
        }
    }
}
