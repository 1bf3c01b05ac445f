package org.chizheng.core.shared;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The machine's own file system. */
public final class RealDisk implements Disk {
    private static final boolean WINDOWS = java.io.File.separatorChar == '\\';

    /** Each folder made is forced in the one above it: a journal is durable only when the way to it is. */
    @Override
    public void createDirectories(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            return;
        }
        Path above = absolute.getParent();
        if (above != null) {
            createDirectories(above);
        }
        Files.createDirectories(absolute);
        if (above != null) {
            forceFolder(above);
        }
    }

    /** The name is forced anew each time: who made the file may have died before forcing it. */
    @Override
    public Appending append(Path file) throws IOException {
        RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
        try {
            open.seek(open.length());
            forceFolder(file.toAbsolutePath().getParent());
            return new RealAppending(open);
        } catch (IOException failed) {
            open.close();
            throw failed;
        }
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        move(part, file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException other) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(to.getParent());
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** A new name is durable only when its folder is; Windows cannot open folders and journals names by itself. */
    private static void forceFolder(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Not a FileChannel: an interrupt met in the middle of a write (a cancelled task) would close that for good. */
    private static final class RealAppending implements Appending {
        private final RandomAccessFile file;
        private long size;

        RealAppending(RandomAccessFile file) throws IOException {
            this.file = file;
            this.size = file.length();
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            file.write(all);
            size += all.length;
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void truncate(long to) throws IOException {
            file.setLength(to);
            file.seek(to);
            size = to;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
