package org.chizheng.app.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person for a stick, a folder or files. A test answers in place of the system's own window. */
public interface Places {
    /** @param title says what for */
    Optional<Path> folder(String title);

    /** Empty when the person thought better of it. */
    List<Path> files(String title);

    /**
     * A place for a new file; where only folders can be pointed at, it goes there under its own name.
     *
     * @param name proposed for the file; the system's window asks before it replaces one
     */
    default Optional<Path> save(String title, String name) {
        return folder(title).map(folder -> folder.resolve(name));
    }
}
