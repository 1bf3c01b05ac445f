package org.chizheng.app.records.exchange;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Files that were offered together and are imported one after another. */
final class FilesInLine {
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();

    void put(List<Path> files) {
        waiting.clear();
        waiting.addAll(files);
        more.set(waiting.size());
    }

    /** The next one, or null. */
    Path next() {
        Path next = waiting.poll();
        more.set(waiting.size());
        return next;
    }

    /** How many wait. */
    ReadOnlyIntegerProperty more() {
        return more.getReadOnlyProperty();
    }
}
