package org.chizheng.app.ui.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * All that the grid asks of the screen around it.
 *
 * @param rowIds a fresh identity for a row that is begun here
 * @param uiThread where answers of the judge are taken in; {@code Runnable::run} in a test without a toolkit
 */
public record GridPort(
        RowJudge judge, Listener listener, Supplier<String> rowIds, Supplier<LocalDate> today, Executor uiThread) {
    public GridPort {
        Objects.requireNonNull(judge);
        Objects.requireNonNull(listener);
        Objects.requireNonNull(rowIds);
        Objects.requireNonNull(today);
        Objects.requireNonNull(uiThread);
    }

    /** Says what the rules think of a row. May answer later and on any thread; an answer to old text is dropped. */
    public interface RowJudge {
        CompletionStage<RowJudgement> judge(GridRow row);
    }

    /** Hears of every step, undo and redo included; it saves, the grid does not. */
    public interface Listener {
        /**
         * Something was done, undone or done again; it stands on the screen already. Must not throw: a step that cannot
         * be kept is given back with {@link GridModel#revert}, now or later.
         */
        void edited(GridEdit edit);

        /** The judge broke off; the row already tells the person, this is for the log. */
        void judgeFailed(Throwable failure);

        /**
         * A person asks to take these rows away (Ctrl+-). The screen asks for the reason and then calls {@link
         * GridModel#removeRows}; without an answer of the screen nothing happens.
         */
        default void removalAsked(List<String> rowIds) {}

        /**
         * A person asks to see a covered cell (F4, F2). The screen asks for the reason, logs it and then calls {@link
         * GridModel#reveal}.
         */
        default void revealAsked(String rowId, String columnKey) {}
    }
}
