package org.chizheng.core.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of tests: taken away, and copied. */
public final class Laid {
    private Laid() {}

    /** Takes a folder with all that it holds away. */
    public static void away(Path folder) {
        try (Stream<Path> found = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Copies a closed folder; the reserve, eight megabytes of nothing, as one byte. */
    public static Path copy(Path from, Path to) {
        try (Stream<Path> found = Files.walk(from)) {
            List<Path> paths = found.toList();
            for (Path path : paths) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (path.endsWith("reserve.bin")) {
                    Files.write(target, new byte[1]);
                } else {
                    Files.copy(path, target);
                }
            }
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
