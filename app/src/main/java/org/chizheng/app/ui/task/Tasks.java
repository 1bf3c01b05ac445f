package org.chizheng.app.ui.task;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.chizheng.core.shared.Refusal;

/**
 * The one gate between the screen and everything that takes time. Models hold this interface and nothing of the
 * toolkit, so that their tests run the work in place; the answer for errors cannot be left out.
 * Both answers come on the screen's thread, and never after {@link Running#cancel()}.
 */
public interface Tasks {
    /** Work worth a line in the status bar, with progress and a cancel button. {@code name}: 导入花名册. */
    <T> Running submit(String name, Work<T> work, Consumer<? super T> onDone, Consumer<Refusal> onError);

    /** Work that nobody waits for: on a lane of long work, without a line in the status bar. */
    <T> Running quietly(Work<T> work, Consumer<? super T> onDone, Consumer<Refusal> onError);

    /** A quick read for the screen, on a lane of its own so that a long import does not hold it up. */
    <T> Running read(Work<T> work, Consumer<? super T> onDone, Consumer<Refusal> onError);

    /** Runs something on the screen's thread after a while; cancel the answer to call it off. */
    Running later(Duration delay, Runnable action);

    /** What the status line shows: submitted, not yet over, oldest first. */
    ObservableList<Running> running();
}
