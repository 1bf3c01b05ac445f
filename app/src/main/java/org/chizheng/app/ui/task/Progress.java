package org.chizheng.app.ui.task;

/** What running work tells the status line, and hears from its cancel button. Safe from any thread. */
public interface Progress {
    /** A part that is not known: the bar moves without an end. */
    double UNKNOWN = -1;

    /** @param part 0 to 1, or {@link #UNKNOWN}; @param words a short phrase such as 第 120 行，共 1,046 行 */
    void report(double part, String words);

    /** Whether the person asked to stop. Work that can be undone half-way asks this between two steps. */
    boolean cancelled();

    /** Leaves the work when the person asked to stop. */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new java.util.concurrent.CancellationException();
        }
    }
}
