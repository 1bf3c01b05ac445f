package org.chizheng.app.wiring;

import java.time.Duration;
import org.chizheng.app.records.Session;

/**
 * Once a day, behind the work at the desk: journals and store are read and compared with a rebuild. What it finds stands
 * on 今日 from then on; the next opening makes a store anew that differs.
 */
final class DayCheck {
    /** The first lists are read and the person has begun to work by then. */
    private static final Duration AFTER_PAINT = Duration.ofMinutes(3);

    private final Session session;
    private boolean waiting;
    private volatile boolean stopped;

    DayCheck(Session session) {
        this.session = session;
        session.endBeforeClosing(() -> stopped = true);
    }

    /** On the screen's thread, whenever the desk comes into sight: a desk that was locked overnight asks again. */
    void afterPaint() {
        if (!waiting) {
            waiting = true;
            session.tasks().later(AFTER_PAINT, this::look);
        }
    }

    /** Nobody asked for it, so nobody is told of a check that did not come to its end; it is due again. */
    private void look() {
        if (!stopped) {
            session.tasks()
                    .quietly(
                            progress -> {
                                if (session.core().doctor().isDue(session.today())) {
                                    session.core().doctor().run(() -> stopped);
                                }
                                return "";
                            },
                            done -> waiting = false,
                            refusal -> waiting = false);
        }
    }
}
