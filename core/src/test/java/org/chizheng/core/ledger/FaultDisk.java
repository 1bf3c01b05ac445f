package org.chizheng.core.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;

/** A disk that remembers every write, cut, force and replacement, and fails at will: at the k-th call, or when it is full. */
public final class FaultDisk implements Disk {
    static final String NO_SPACE = "No space left on device";

    /** One thing done to one file. {@code bytes} is null for cuts and forces; {@code at} is an offset or a length. */
    record Event(What what, Path file, long at, byte[] bytes) {}

    enum What {
        WRITE,
        TRUNCATE,
        FORCE,
        REPLACE,
        DELETE
    }

    private final RealDisk real = new RealDisk();
    private final List<Event> events = new ArrayList<>();
    private Path measured;
    private long capacity = Long.MAX_VALUE;
    private int calls;
    private int failingCall = -1;
    private String failure = NO_SPACE;

    /** The k-th call from now, counted from 0, fails with these words of the operating system. */
    void failAt(int call, String words) {
        failingCall = calls + call;
        failure = words;
    }

    void failNoMore() {
        failingCall = -1;
    }

    /** From now on the files under the folder may hold so many bytes more. */
    public void leave(Path folder, long bytes) {
        measured = folder;
        capacity = held() + bytes;
    }

    int calls() {
        return calls;
    }

    List<Event> events() {
        return events;
    }

    private long held() {
        try (Stream<Path> files = Files.walk(measured)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/db/"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void call() throws IOException {
        if (calls++ == failingCall) {
            throw new IOException(failure);
        }
    }

    private boolean fits(long bytes) {
        return measured == null || held() + bytes <= capacity;
    }

    @Override
    public void createDirectories(Path folder) throws IOException {
        real.createDirectories(folder);
    }

    @Override
    public Appending append(Path file) throws IOException {
        call();
        return new Recorded(file, real.append(file));
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        call();
        if (!fits(content.length)) {
            throw new IOException(NO_SPACE);
        }
        real.replace(file, content);
        events.add(new Event(What.REPLACE, file, 0, content.clone()));
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
        events.add(new Event(What.DELETE, file, 0, null));
    }

    private final class Recorded implements Appending {
        private final Path file;
        private final Appending under;

        Recorded(Path file, Appending under) {
            this.file = file;
            this.under = under;
        }

        @Override
        public long size() {
            return under.size();
        }

        /** A failing write has reached the disk by half, as a full disk leaves it. */
        @Override
        public void write(ByteBuffer bytes) throws IOException {
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            try {
                call();
            } catch (IOException fails) {
                put(java.util.Arrays.copyOf(all, all.length / 2));
                throw fails;
            }
            if (!fits(all.length)) {
                put(java.util.Arrays.copyOf(all, all.length / 2));
                throw new IOException(NO_SPACE);
            }
            put(all);
        }

        private void put(byte[] bytes) throws IOException {
            events.add(new Event(What.WRITE, file, under.size(), bytes));
            under.write(ByteBuffer.wrap(bytes));
        }

        @Override
        public void force() throws IOException {
            call();
            under.force();
            events.add(new Event(What.FORCE, file, 0, null));
        }

        @Override
        public void truncate(long size) throws IOException {
            call();
            under.truncate(size);
            events.add(new Event(What.TRUNCATE, file, size, null));
        }

        @Override
        public void close() throws IOException {
            under.close();
        }
    }
}
