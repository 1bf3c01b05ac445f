package org.chizheng.core.ledger.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;

/**
 * How far a chain is known to have been forced, noted beside its segments when the folder is closed or backed up:
 * {@code seq 8 | head 32 | first 8 of SHA-256}. A flipped bit in the very last frame looks like a torn write; with this
 * note it is told as damage instead of being cut off. It costs no force on the way of a save.
 */
public final class Floor {
    private static final String NAME = "floor";

    private Floor() {}

    public record At(long seq, byte[] head) {}

    /** Null when there is none or it cannot be read: it is a help, never a hindrance. */
    public static At read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != 48 || !Arrays.equals(sum(bytes), Arrays.copyOfRange(bytes, 40, 48))) {
            return null;
        }
        return new At(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, 8, 40));
    }

    public static void write(Path folder, Disk disk, long seq, byte[] head) throws IOException {
        byte[] bytes = ByteBuffer.allocate(48).putLong(seq).put(head).array();
        System.arraycopy(sum(bytes), 0, bytes, 40, 8);
        disk.replace(folder.resolve(NAME), bytes);
    }

    private static byte[] sum(byte[] bytes) {
        return Arrays.copyOf(Hash.sha256(Arrays.copyOf(bytes, 40)), 8);
    }
}
