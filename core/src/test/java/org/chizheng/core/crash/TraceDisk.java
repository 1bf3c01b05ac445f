package org.chizheng.core.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chizheng.core.crash.Step.What;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;

/**
 * The real disk with a record of every step. Where {@link RealDisk} does several things for one call, the record has
 * each of them, in its order.
 */
public final class TraceDisk implements Disk {
    /** Only whether it stands matters, and eight megabytes in every image would. */
    private static final String RESERVE = "reserve.bin";

    private final RealDisk real = new RealDisk();
    private final List<Step> steps = new ArrayList<>();
    private final Path root;
    private final Map<Path, byte[]> base = new LinkedHashMap<>();
    private final Set<Path> folders = new HashSet<>();

    /**
     * @param root everything below it is durable now
     * @param left what of it belongs to no image: a store, a lock
     */
    public TraceDisk(Path root, Predicate<Path> left) {
        this.root = root.toAbsolutePath();
        try (Stream<Path> found = Files.walk(this.root)) {
            for (Path path : found.filter(path -> !left.test(path)).toList()) {
                if (Files.isDirectory(path)) {
                    folders.add(path);
                } else {
                    base.put(path, kept(path, Files.readAllBytes(path)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The store is made anew or taken from elsewhere; the lock is the operating system's. */
    public static boolean storeOrLock(Path path) {
        return path.toString().replace('\\', '/').contains("/db/") || path.endsWith("lock") || path.endsWith("db");
    }

    private static byte[] kept(Path path, byte[] content) {
        return path.endsWith(RESERVE) || path.endsWith(RESERVE + ".part") ? new byte[1] : content;
    }

    /** Something is acknowledged to a person here. */
    public synchronized void said(Object fact) {
        steps.add(Step.said(fact));
    }

    public synchronized Trace trace() {
        return new Trace(root, Map.copyOf(base), Set.copyOf(folders), List.copyOf(steps));
    }

    private synchronized void note(Step step) {
        steps.add(step);
    }

    @Override
    public void createDirectories(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.add(0, at);
        }
        real.createDirectories(folder);
        for (Path made : missing) {
            note(Step.of(What.FOLDER, made));
            note(Step.of(What.FORCE_FOLDER, made.getParent()));
        }
    }

    @Override
    public Appending append(Path named) throws IOException {
        Path file = named.toAbsolutePath();
        boolean made = !Files.exists(file);
        Appending under = real.append(file);
        if (made) {
            note(Step.of(What.MAKE, file));
        }
        note(Step.of(What.FORCE_FOLDER, file.getParent()));
        return new Traced(file, under);
    }

    @Override
    public void replace(Path named, byte[] content) throws IOException {
        Path file = named.toAbsolutePath();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        note(Files.exists(part) ? Step.cut(part, 0) : Step.of(What.MAKE, part));
        real.replace(file, content);
        note(Step.write(part, 0, kept(part, content.clone())));
        note(Step.of(What.FORCE, part));
        note(Step.rename(part, file));
        note(Step.of(What.FORCE_FOLDER, file.getParent()));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        real.move(from, to);
        note(Step.rename(from.toAbsolutePath(), to.toAbsolutePath()));
        note(Step.of(What.FORCE_FOLDER, to.toAbsolutePath().getParent()));
    }

    @Override
    public void delete(Path file) throws IOException {
        boolean stood = Files.exists(file);
        real.delete(file);
        if (stood) {
            note(Step.of(What.DELETE, file.toAbsolutePath()));
        }
    }

    private final class Traced implements Appending {
        private final Path file;
        private final Appending under;

        Traced(Path file, Appending under) {
            this.file = file;
            this.under = under;
        }

        @Override
        public long size() {
            return under.size();
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            long at = under.size();
            under.write(ByteBuffer.wrap(all));
            note(Step.write(file, at, all));
        }

        @Override
        public void force() throws IOException {
            under.force();
            note(Step.of(What.FORCE, file));
        }

        @Override
        public void truncate(long size) throws IOException {
            under.truncate(size);
            note(Step.cut(file, size));
        }

        @Override
        public void close() throws IOException {
            under.close();
        }
    }
}
