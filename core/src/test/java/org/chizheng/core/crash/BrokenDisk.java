package org.chizheng.core.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;

/** The real disk until its k-th call, which fails: once, or with every one after it until somebody makes room. */
public final class BrokenDisk implements Disk {
    private final RealDisk real = new RealDisk();
    private Fault fault;
    private int left = -1;
    private boolean hit;

    /** How it fails. */
    public enum Fault {
        FULL_ONCE("No space left on device", false),
        FULL("No space left on device", true),
        BROKEN_ONCE("Input/output error", false),
        BROKEN("Input/output error", true);

        private final String words;
        private final boolean stays;

        Fault(String words, boolean stays) {
            this.words = words;
            this.stays = stays;
        }

        public boolean full() {
            return words.startsWith("No space");
        }
    }

    /** From now on the k-th call, counted from 0, fails. */
    public void failAt(int call, Fault how) {
        left = call;
        fault = how;
        hit = false;
    }

    /** Whether the fault was met. */
    public boolean hit() {
        return hit;
    }

    /** Somebody makes room, or plugs the disk in again. */
    public void mend() {
        left = -1;
        hit = false;
    }

    private boolean fails() {
        if (left < 0) {
            return false;
        }
        if (left > 0) {
            left--;
            return false;
        }
        hit = true;
        if (!fault.stays) {
            left = -1;
        }
        return true;
    }

    private void call() throws IOException {
        if (fails()) {
            throw new IOException(fault.words);
        }
    }

    @Override
    public void createDirectories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            call();
        }
        real.createDirectories(folder);
    }

    /** Fails while its neighbour is written, which then goes again, or when it is to take its place, and the neighbour stays. */
    @Override
    public void replace(Path file, byte[] content) throws IOException {
        call();
        if (fails()) {
            Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
            throw new IOException(fault.words);
        }
        real.replace(file, content);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        call();
        real.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        call();
        real.delete(file);
    }

    @Override
    public Appending append(Path file) throws IOException {
        call();
        Appending under = real.append(file);
        return new Appending() {
            @Override
            public long size() {
                return under.size();
            }

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                byte[] all = new byte[bytes.remaining()];
                bytes.get(all);
                boolean fails = fails();
                under.write(ByteBuffer.wrap(fails ? Arrays.copyOf(all, all.length / 2) : all));
                if (fails) {
                    throw new IOException(fault.words);
                }
            }

            @Override
            public void force() throws IOException {
                call();
                under.force();
            }

            @Override
            public void truncate(long size) throws IOException {
                call();
                under.truncate(size);
            }

            @Override
            public void close() throws IOException {
                under.close();
            }
        };
    }
}
