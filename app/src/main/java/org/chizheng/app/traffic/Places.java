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

    /** @param name proposed for the new file; the system asks before it replaces one */
    Optional<Path> save(String title, String name);
}
