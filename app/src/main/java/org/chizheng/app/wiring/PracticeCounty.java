package org.chizheng.app.wiring;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.store.HomeFolder;

/**
 * The practice county of this PC: one window, two offices that have enrolled with each other.
 */
public interface PracticeCounty {
    /**
     * Makes the county when it is not there yet and enters its township. Called off the screen's thread.
     *
     * @param progress hears each step by name
     */
    void open(HomeAccess access, Progress progress);

    /** The next {@link #open} makes a new one; what was practised with stays on the disk until somebody deletes it. */
    void forget();

    /** Whether this folder is one of its offices. */
    boolean holds(HomeFolder folder);

    /** From the township to the bureau or back. Called off the screen's thread. */
    void cross(HomeAccess access);

    /** What the two carry between them in place of a stick; there once an office was entered. */
    Path stick();

    /** Two rosters to try, a clean one and a hard one. */
    List<Path> samples();
}
