package org.chizheng.core.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chizheng.core.shared.Disk;

/** An old disk: a kill at a random moment then falls between two calls, and not only between two actions. */
public final class SlowDisk implements Disk {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(4);

    private final Disk under;

    public SlowDisk(Disk under) {
        this.under = under;
    }

    private static void turn() {
        LockSupport.parkNanos(PAUSE);
    }

    @Override
    public void createDirectories(Path folder) throws IOException {
        under.createDirectories(folder);
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        turn();
        under.replace(file, content);
        turn();
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        turn();
        under.move(from, to);
        turn();
    }

    @Override
    public void delete(Path file) throws IOException {
        under.delete(file);
    }

    @Override
    public Appending append(Path file) throws IOException {
        Appending open = under.append(file);
        return new Appending() {
            @Override
            public long size() {
                return open.size();
            }

            /** In two parts, as a slow disk takes them. */
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                byte[] all = new byte[bytes.remaining()];
                bytes.get(all);
                int half = all.length / 2;
                open.write(ByteBuffer.wrap(all, 0, half));
                turn();
                open.write(ByteBuffer.wrap(all, half, all.length - half));
                turn();
            }

            @Override
            public void force() throws IOException {
                open.force();
                turn();
            }

            @Override
            public void truncate(long size) throws IOException {
                open.truncate(size);
            }

            @Override
            public void close() throws IOException {
                open.close();
            }
        };
    }
}
