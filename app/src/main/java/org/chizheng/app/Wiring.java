package org.chizheng.app;

import javafx.scene.Node;
import org.chizheng.app.start.Doors;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.task.Tasks;

/** What the window needs from the rest of the program; nothing is opened before it is asked for. */
public interface Wiring extends AutoCloseable {
    /** Cheap: called on the screen's thread before the first paint. */
    Doors doors(Tasks tasks);

    /**
     * The desk of the person who signed in, usually a {@link org.chizheng.app.shell.ShellView}. Called on the screen's
     * thread: what it shows first must be read in the background.
     *
     * @param start for the lock and the hand-over
     */
    Node desk(Tasks tasks, StartFlow start);

    /** The window is closed: let go of the data folder. */
    @Override
    void close();
}
