package org.chizheng.core.crash;

import java.nio.file.Path;

/**
 * One thing done to the disk, in the words of the operating system, or one thing said to a person.
 *
 * @param to where a renamed file stands afterwards; null otherwise
 * @param at offset of a write, length after a cut
 * @param bytes of a write
 * @param fact what was acknowledged; null for everything but {@link What#SAID}
 */
public record Step(What what, Path file, Path to, long at, byte[] bytes, Object fact) {
    /** Names and contents are made durable apart: a file by its own force, its name by the force of its folder. */
    public enum What {
        MAKE,
        WRITE,
        CUT,
        FORCE,
        RENAME,
        DELETE,
        FOLDER,
        FORCE_FOLDER,
        SAID
    }

    static Step of(What what, Path file) {
        return new Step(what, file, null, 0, null, null);
    }

    static Step write(Path file, long at, byte[] bytes) {
        return new Step(What.WRITE, file, null, at, bytes, null);
    }

    static Step cut(Path file, long size) {
        return new Step(What.CUT, file, null, size, null, null);
    }

    static Step rename(Path from, Path to) {
        return new Step(What.RENAME, from, to, 0, null, null);
    }

    static Step said(Object fact) {
        return new Step(What.SAID, null, null, 0, null, fact);
    }

    Step with(byte[] left) {
        return new Step(what, file, to, at, left, fact);
    }

    /** Whether it changes what a folder lists. */
    boolean names() {
        return what == What.MAKE || what == What.RENAME || what == What.DELETE || what == What.FOLDER;
    }

    boolean contents() {
        return what == What.WRITE || what == What.CUT;
    }

    /** Whether its file's path, with slashes, ends so. */
    public boolean on(String ending) {
        return file != null && file.toString().replace('\\', '/').endsWith(ending);
    }

    /** Whether its file lies in a folder of that name. */
    public boolean in(String folder) {
        return file != null && file.toString().replace('\\', '/').contains("/" + folder + "/");
    }
}
