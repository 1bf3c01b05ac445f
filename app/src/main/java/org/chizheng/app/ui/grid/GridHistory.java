package org.chizheng.app.ui.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The last 200 steps and the way forward again; it belongs to the model and so outlives dialogs and screens. */
final class GridHistory {
    static final int STEPS = 200;

    private final Deque<GridEdit> done = new ArrayDeque<>();
    private final Deque<GridEdit> undone = new ArrayDeque<>();

    void add(GridEdit edit) {
        undone.clear();
        push(edit);
    }

    /** The step to take back, moved to the way forward. */
    Optional<GridEdit> back() {
        Optional<GridEdit> edit = Optional.ofNullable(done.pollLast());
        edit.ifPresent(undone::addLast);
        return edit;
    }

    /** The step to do once more, moved to the steps done. */
    Optional<GridEdit> forward() {
        Optional<GridEdit> edit = Optional.ofNullable(undone.pollLast());
        edit.ifPresent(this::push);
        return edit;
    }

    /** Forgets a step that could not be kept. */
    void drop(GridEdit edit) {
        done.remove(edit);
        undone.remove(edit);
    }

    void clear() {
        done.clear();
        undone.clear();
    }

    Optional<String> backName() {
        return Optional.ofNullable(done.peekLast()).map(GridEdit::name);
    }

    Optional<String> forwardName() {
        return Optional.ofNullable(undone.peekLast()).map(GridEdit::name);
    }

    private void push(GridEdit edit) {
        done.addLast(edit);
        if (done.size() > STEPS) {
            done.removeFirst();
        }
    }
}
