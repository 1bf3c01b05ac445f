package org.chizheng.app.ui.grid;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;

/**
 * The one text field of the grid. It always holds the focus, unseen over the current cell, so that the first letter,
 * typed or composed by an input method, is already typed in it: nothing has to be handed over and nothing is lost. A
 * cell that only opens its editor on the first key loses that key to every Chinese input method.
 */
final class CellEditor extends TextField {
    /** Waiting unseen; replacing the cell's text (arrows leave); changing it (arrows move the caret). */
    enum Mode {
        ARMED,
        TYPING,
        EDITING
    }

    private final GridModel model;
    private final Consumer<String> notice;
    private final Runnable changed;
    private Mode mode = Mode.ARMED;
    private String initial = "";
    private boolean composing;
    private boolean onlyComposed;
    private boolean settling;

    CellEditor(GridModel model, Consumer<String> notice, Runnable changed) {
        this.model = model;
        this.notice = notice;
        this.changed = changed;
        getStyleClass().add("grid-editor");
        setContextMenu(null);
        addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::compose);
        textProperty().addListener((observed, before, now) -> textChanged(now));
        focusedProperty().addListener((observed, before, now) -> focusChanged(now));
        arm();
    }

    Mode mode() {
        return mode;
    }

    boolean open() {
        return mode != Mode.ARMED;
    }

    /** True while letters stand in the input method and are not text yet: then its keys are not ours. */
    boolean composing() {
        return composing;
    }

    /** Waits, empty and unseen, for the first letter. */
    void arm() {
        become(Mode.ARMED, "");
        boolean editable = model.editable(model.cursor().row(), model.cursor().column());
        if (isEditable() != editable) {
            setEditable(editable);
        }
        setAccessibleText("第" + (model.cursor().row() + 1) + "行 "
                + model.columns().get(model.cursor().column()).title() + " "
                + model.display(model.cursor().row(), model.cursor().column()));
    }

    /** F2 or double click: opens with the cell's text; a covered cell is asked for first. */
    void edit() {
        int row = model.cursor().row();
        int column = model.cursor().column();
        String because = model.notEditableBecause(row, column);
        if (!because.isEmpty()) {
            notice.accept(because);
        } else if (model.covered(row, column)) {
            model.askReveal(row, column);
        } else if (mode == Mode.TYPING) {
            mode = Mode.EDITING;
        } else if (mode == Mode.ARMED) {
            become(Mode.EDITING, model.value(row, column));
        }
    }

    /** Writes what stands in the field, if anything is open, and waits again. */
    void commit() {
        if (open()) {
            String text = getText();
            composing = false;
            arm();
            model.write(text);
        }
    }

    /** Forgets what was typed in this cell. */
    void cancel() {
        composing = false;
        arm();
    }

    /** Ctrl+Z inside the field: back to what the cell held when it was opened. */
    void restore() {
        if (mode == Mode.TYPING) {
            cancel();
        } else if (mode == Mode.EDITING) {
            become(Mode.EDITING, initial);
        }
    }

    private void become(Mode next, String text) {
        settling = true;
        mode = next;
        initial = text;
        if (!getText().equals(text)) {
            setText(text);
        }
        positionCaret(text.length());
        settling = false;
        setOpacity(open() ? 1 : 0);
        setMouseTransparent(!open());
        changed.run();
    }

    private void compose(InputMethodEvent event) {
        if (!isEditable()) {
            event.consume();
            refuse();
            return;
        }
        composing = !event.getComposed().isEmpty();
        onlyComposed =
                (mode == Mode.ARMED || onlyComposed) && event.getCommitted().isEmpty();
    }

    private void textChanged(String now) {
        if (settling) {
            return;
        }
        if (mode == Mode.ARMED && !now.isEmpty()) {
            mode = Mode.TYPING;
            setOpacity(1);
            setMouseTransparent(false);
        } else if (now.isEmpty() && onlyComposed && !composing) {
            arm();
            return;
        }
        changed.run();
    }

    /** Says why this cell does not take text. */
    void refuse() {
        notice.accept(
                model.notEditableBecause(model.cursor().row(), model.cursor().column()));
    }

    private void focusChanged(boolean focused) {
        boolean stillOwner = getScene() != null && getScene().getFocusOwner() == this;
        if (!focused && !stillOwner) {
            commit();
        }
        changed.run();
    }
}
