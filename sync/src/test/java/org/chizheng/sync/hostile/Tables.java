package org.chizheng.sync.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables of the long runs, kept under {@code target/hostile} for whoever wants the numbers. */
final class Tables {
    private Tables() {}

    static void keep(String name, String table) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("basedir", "."), "target", "hostile"));
            Files.writeString(folder.resolve(name + ".txt"), table);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
