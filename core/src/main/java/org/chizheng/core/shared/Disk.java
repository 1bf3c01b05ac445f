package org.chizheng.core.shared;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The only door to files that must survive: everything a promise rests on is written through here, so that a test can
 * count what was forced, cut the power after any write, and fill the disk at will.
 */
public interface Disk {
    /** A file that only grows, or is cut back to what it was. */
    interface Appending extends Closeable {
        long size();

        /** Writes all of the buffer at the end; durable only after {@link #force}. */
        void write(ByteBuffer bytes) throws IOException;

        /** Returns when what was written would survive a power cut. */
        void force() throws IOException;

        void truncate(long size) throws IOException;
    }

    void createDirectories(Path folder) throws IOException;

    Appending append(Path file) throws IOException;

    /** Writes a whole file beside its place, forces it, then puts it there in one step: old or new, never half. */
    void replace(Path file, byte[] content) throws IOException;

    void move(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    /** Plain words for why a write failed, for the middle part of a {@link Refusal}. */
    static String reason(IOException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (isFull(failure)) {
            return "磁盘已经写满";
        }
        if (failure instanceof java.nio.file.AccessDeniedException || text.contains("permission denied")) {
            return "没有写入这个文件夹的权限";
        }
        if (text.contains("read-only")) {
            return "磁盘是只读的（U盘可能打开了写保护）";
        }
        return "磁盘读写出错";
    }

    static boolean isFull(IOException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space left")
                || text.contains("not enough space")
                || text.contains("disk full")
                || text.contains("quota exceeded");
    }
}
