package org.chizheng.app.wiring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chizheng.app.records.Session;

/**
 * Reads everybody into memory behind the first window, so that the first key in the search box is as quick as the
 * tenth. Until it stands, and wherever it fails, the search asks the store: slower, never wrong.
 */
final class WarmSearch {
    /** The window is painted and its first lists are asked for by then. */
    private static final Duration AFTER_PAINT = Duration.ofMillis(400);

    /** Any letter: what is wanted is that the ways of a search were gone once. */
    private static final String ANY = "l";

    private final Session session;
    private final AtomicBoolean begun = new AtomicBoolean();

    WarmSearch(Session session) {
        this.session = session;
    }

    /** Once for an open register, however often its desk is made. */
    void afterPaint() {
        if (begun.compareAndSet(false, true)) {
            session.tasks().later(AFTER_PAINT, this::start);
        }
    }

    private void start() {
        session.core().people().start(session.core().feed(), this::quietly);
        quietly(() -> session.services().find().find(ANY, 1));
    }

    /** A failure is logged by the tasks; there is nobody to tell, as nobody asked. */
    private void quietly(Runnable work) {
        session.tasks()
                .quietly(
                        progress -> {
                            work.run();
                            return "";
                        },
                        done -> {},
                        refusal -> {});
    }
}
