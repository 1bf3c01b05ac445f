package org.chizheng.core.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A disk as a power cut may leave it.
 *
 * @param kind {@code prefix}, {@code forced}, {@code torn}, {@code subset}, {@code blocks}
 * @param count steps that were begun before the cut
 */
public record Image(String kind, String name, int count, Map<Path, byte[]> files, Set<Path> folders) {

    /** Lays it out in a folder of its own, as if that were the root of the record. */
    public void lay(Path root, Path target) {
        try {
            Files.createDirectories(target);
            for (Path folder : new TreeSet<>(folders)) {
                Files.createDirectories(target.resolve(root.relativize(folder).toString()));
            }
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Files.write(target.resolve(root.relativize(file.getKey()).toString()), file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Equal for images that hold the same. */
    String sum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            SortedMap<Path, byte[]> sorted = new TreeMap<>(files);
            for (Map.Entry<Path, byte[]> file : sorted.entrySet()) {
                byte[] path = file.getKey().toString().getBytes(StandardCharsets.UTF_8);
                digest.update((path.length + "/" + file.getValue().length + "/").getBytes(StandardCharsets.US_ASCII));
                digest.update(path);
                digest.update(file.getValue());
            }
            for (Path folder : new TreeSet<>(folders)) {
                digest.update(folder.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
