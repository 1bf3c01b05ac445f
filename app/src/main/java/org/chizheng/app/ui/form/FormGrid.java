package org.chizheng.app.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Labels left, fields right, a line for what is wrong under each field. Enter moves on, Shift+Enter back, skipping what
 * is disabled; Enter on the last field does the form's verb, Ctrl+Enter does it anywhere. Half a form is never sent by
 * accident: only the last field answers Enter with the verb.
 */
public final class FormGrid extends GridPane {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final List<Node> fields = new ArrayList<>();
    private final Map<Node, Label> problems = new LinkedHashMap<>();
    private Runnable onSubmit = () -> {};
    private int next;

    public FormGrid() {
        getStyleClass().add("form-grid");
        setHgap(12);
        setVgap(8);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, values);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public FormGrid row(String label, Node field) {
        return row(label, field, "");
    }

    /** @param hint a grey line under the field while nothing is wrong, or empty */
    public FormGrid row(String label, Node field, String hint) {
        Label name = new Label(label);
        name.getStyleClass().add("form-label");
        name.setLabelFor(field);
        name.setMinHeight(32);
        Label below = new Label(hint);
        below.getStyleClass().addAll("secondary", "form-note");
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);
        below.setUserData(hint);
        below.managedProperty().bind(below.textProperty().isNotEmpty());
        if (field instanceof ComboBoxBase<?> box) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        VBox cell = new VBox(4, field, below);
        cell.setFillWidth(true);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        addRow(next++, name, cell);
        fields.add(field);
        problems.put(field, below);
        return this;
    }

    /** A small heading over the next rows. */
    public FormGrid section(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("form-section");
        add(heading, 0, next++, 2, 1);
        return this;
    }

    /** What Enter on the last field, and Ctrl+Enter, do. */
    public FormGrid onSubmit(Runnable verb) {
        onSubmit = verb;
        return this;
    }

    /** Marks a field with a sentence; an empty sentence takes the mark away. */
    public void problem(Node field, String sentence) {
        Label below = problems.get(field);
        boolean wrong = !sentence.isEmpty();
        below.setText(wrong ? sentence : (String) below.getUserData());
        below.pseudoClassStateChanged(ERROR, wrong);
        field.pseudoClassStateChanged(ERROR, wrong);
    }

    public void clearProblems() {
        problems.keySet().forEach(field -> problem(field, ""));
    }

    public void focusFirst() {
        move(-1, 1);
    }

    private void key(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || !(event.getTarget() instanceof Node target)) {
            return;
        }
        if (event.isControlDown()) {
            event.consume();
            settle(target);
            onSubmit.run();
            return;
        }
        int at = indexOf(target);
        if (at < 0 || target instanceof TextArea || target instanceof Button) {
            return;
        }
        settle(target);
        event.consume();
        if (event.isShiftDown()) {
            move(at, -1);
        } else if (!move(at, 1)) {
            onSubmit.run();
        }
    }

    private static void settle(Node target) {
        if (target instanceof Settling field) {
            field.settle();
        }
    }

    private int indexOf(Node target) {
        for (Node at = target; at != null && at != this; at = at.getParent()) {
            int index = fields.indexOf(at);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    private boolean move(int from, int step) {
        for (int i = from + step; i >= 0 && i < fields.size(); i += step) {
            Node field = focusable(fields.get(i));
            if (field != null) {
                field.requestFocus();
                return true;
            }
        }
        return false;
    }

    private static Node focusable(Node field) {
        if (field.isDisabled() || !field.isVisible()) {
            return null;
        }
        if (field instanceof Control && field.isFocusTraversable()) {
            return field;
        }
        if (field instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = focusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
