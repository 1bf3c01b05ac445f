package org.chizheng.sync.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables of the long runs, kept under {@code target/hostile} for whoever wants the numbers. */
final class Tables {
    private Tables() {}

    /** Seeds of one fuzz target, below {@code target/hostile/corpus}. */
    static void keepCorpus(String target, List<byte[]> seeds) {
        try {
            Path folder = Files.createDirectories(
                    Path.of(System.getProperty("basedir", "."), "target", "hostile", "corpus", target));
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(folder.resolve(String.valueOf(i)), seeds.get(i));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void keep(String name, String table) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("basedir", "."), "target", "hostile"));
            Files.writeString(folder.resolve(name + ".txt"), table);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
