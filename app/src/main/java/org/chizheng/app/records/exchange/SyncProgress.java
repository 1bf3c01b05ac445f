package org.chizheng.app.records.exchange;

import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Progress;

/** Shows the exchange's steps in the status bar and hears its cancel button. */
public final class SyncProgress {
    private SyncProgress() {}

    public static org.chizheng.sync.keep.Progress of(Progress bar) {
        return (done, of) -> {
            bar.report(of == 0 ? Progress.UNKNOWN : (double) done / of, Texts.of("exchange.step", done, of));
            return !bar.cancelled();
        };
    }
}
