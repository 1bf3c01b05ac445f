package org.chizheng.app.ui.grid;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the sheet, as hands know them from Excel and WPS. Three states of the editor decide: waiting, replacing a
 * cell (arrows leave it), changing a cell (arrows move the caret). While an input method composes, no key is ours.
 */
final class GridKeys {
    private final GridModel model;
    private final GridSurface surface;
    private final CellEditor editor;
    private final SuggestionList suggestions;

    GridKeys(GridModel model, GridSurface surface, CellEditor editor, SuggestionList suggestions) {
        this.model = model;
        this.surface = surface;
        this.editor = editor;
        this.suggestions = suggestions;
    }

    void typed(KeyEvent event) {
        boolean letter = !event.getCharacter().isEmpty() && event.getCharacter().charAt(0) >= ' ';
        if (letter && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !editor.isEditable()) {
            editor.refuse();
        }
    }

    void pressed(KeyEvent event) {
        if (editor.composing() || event.isMetaDown()) {
            return;
        }
        boolean handled = event.isShortcutDown() ? shortcut(event) : plain(event);
        if (handled) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case ENTER -> leave(() -> model.cursor().enter(shift));
            case TAB -> leave(() -> model.cursor().tab(shift));
            case ESCAPE -> {
                return escape();
            }
            case F2 -> editor.edit();
            case F4 -> model.askReveal(model.cursor().row(), model.cursor().column());
            case F7 -> leave(model::rejudgeAll);
            case F8 -> leave(() -> surface.walk(shift));
            case PAGE_UP -> leave(() -> model.cursor().step(-surface.page(), 0, shift));
            case PAGE_DOWN -> leave(() -> model.cursor().step(surface.page(), 0, shift));
            case UP, DOWN -> {
                return vertical(event, event.getCode() == KeyCode.UP ? -1 : 1);
            }
            case LEFT, RIGHT -> {
                return horizontal(event, event.getCode() == KeyCode.LEFT ? -1 : 1);
            }
            case HOME, END, DELETE, BACK_SPACE -> {
                return !editor.open() && whileWaiting(event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean whileWaiting(KeyEvent event) {
        int row = model.cursor().row();
        switch (event.getCode()) {
            case HOME -> go(row, 0, event.isShiftDown());
            case END -> go(row, model.columns().size() - 1, event.isShiftDown());
            default -> model.commands().clear();
        }
        return true;
    }

    private boolean vertical(KeyEvent event, int step) {
        if (event.isAltDown() && step > 0) {
            surface.offerAll();
        } else if (suggestions.offering() && editor.open()) {
            suggestions.choose(step);
        } else if (editor.mode() == CellEditor.Mode.EDITING) {
            return false;
        } else {
            leave(() -> model.cursor().step(step, 0, event.isShiftDown()));
        }
        return true;
    }

    private boolean horizontal(KeyEvent event, int step) {
        if (event.isAltDown() || editor.mode() == CellEditor.Mode.EDITING) {
            return false;
        }
        leave(() -> model.cursor().step(0, step, event.isShiftDown()));
        return true;
    }

    private boolean escape() {
        if (editor.open()) {
            editor.cancel();
            return true;
        }
        if (!model.cursor().block().single()) {
            model.cursor().moveTo(model.cursor().row(), model.cursor().column());
            return true;
        }
        return false;
    }

    private boolean shortcut(KeyEvent event) {
        KeyCode code = event.getCode();
        if (editor.open()) {
            return whileOpen(code);
        }
        switch (code) {
            case C -> surface.clipboard(model.commands().copy());
            case X -> surface.clipboard(model.commands().cut());
            case V -> surface.paste(event.isShiftDown());
            case Z -> {
                if (event.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            case D -> model.commands().fillDown();
            case QUOTE -> model.commands().copyAbove();
            case SEMICOLON -> model.commands().today();
            case MINUS, SUBTRACT -> model.askRemoval();
            case A -> model.cursor().selectRows(0, Math.max(0, model.rows().size() - 1));
            case HOME -> go(0, 0, event.isShiftDown());
            case END -> go(model.rows().size() - 1, model.columns().size() - 1, event.isShiftDown());
            case UP -> go(0, model.cursor().column(), event.isShiftDown());
            case DOWN -> go(model.rows().size() - 1, model.cursor().column(), event.isShiftDown());
            case LEFT -> go(model.cursor().row(), 0, event.isShiftDown());
            case RIGHT -> go(model.cursor().row(), model.columns().size() - 1, event.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Inside an open cell the field keeps its own keys; saving and sending must not leave the text behind. */
    private boolean whileOpen(KeyCode code) {
        switch (code) {
            case Z -> editor.restore();
            case Y, D, QUOTE -> {}
            case SEMICOLON -> editor.replaceSelection(surface.todayText());
            case S, ENTER, P, U -> {
                editor.commit();
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void leave(Runnable then) {
        suggestions.chosen().ifPresent(editor::setText);
        editor.commit();
        then.run();
    }

    private void go(int row, int column, boolean extend) {
        if (extend) {
            model.cursor().extendTo(row, column);
        } else {
            model.cursor().moveTo(row, column);
        }
    }
}
