package org.chizheng.app.ui.page;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys a page may answer; a page without an answer leaves the key dead. The window's own keys are in the shell. */
public enum PageKey {
    /** After an open drawer or card had it. */
    BACK(new KeyCodeCombination(KeyCode.ESCAPE)),
    HELP(new KeyCodeCombination(KeyCode.F1)),
    REVEAL(new KeyCodeCombination(KeyCode.F4)),
    REFRESH(new KeyCodeCombination(KeyCode.F5)),
    CHECK(new KeyCodeCombination(KeyCode.F7)),
    NEXT_PROBLEM(new KeyCodeCombination(KeyCode.F8)),
    PREVIOUS_PROBLEM(new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN)),
    WHY(new KeyCodeCombination(KeyCode.F9)),
    NEW(new KeyCodeCombination(KeyCode.N, KeyCombination.CONTROL_DOWN)),
    SAVE(new KeyCodeCombination(KeyCode.S, KeyCombination.CONTROL_DOWN)),
    PRINT(new KeyCodeCombination(KeyCode.P, KeyCombination.CONTROL_DOWN)),
    UNDO(new KeyCodeCombination(KeyCode.Z, KeyCombination.CONTROL_DOWN)),
    REDO(new KeyCodeCombination(KeyCode.Y, KeyCombination.CONTROL_DOWN));

    private final KeyCombination keys;

    PageKey(KeyCombination keys) {
        this.keys = keys;
    }

    public KeyCombination keys() {
        return keys;
    }
}
