package org.chizheng.app.wiring;

import org.chizheng.app.ui.task.Progress;

/** Fills a practice county and signs its first person in; the wizard offers it only where one is given. */
@FunctionalInterface
public interface PracticeCounty {
    /**
     * Called off the screen's thread. Makes the practice home when it is not there yet and enters it.
     *
     * @param progress hears each step by name
     */
    void open(HomeAccess access, Progress progress);
}
