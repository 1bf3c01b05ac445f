package org.chizheng.core.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.crash.Step.What;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The record of what H2 itself does to its file: a file system of H2's own kind that passes everything on. A store is
 * opened through it by the prefix {@code traced:} before its path. One record at a time.
 */
public final class StoreTrace extends FilePathWrapper {
    public static final String PREFIX = "traced";

    private static final List<Step> STEPS = new ArrayList<>();
    private static Runnable watch = () -> {};

    /** Begins a new record. */
    public static synchronized void begin(Runnable atEachStep) {
        FilePath.register(new StoreTrace());
        STEPS.clear();
        watch = atEachStep;
    }

    public static synchronized int count() {
        return STEPS.size();
    }

    public static synchronized void said(Object fact) {
        note(Step.said(fact));
    }

    /** @param base the file as it stood when the record began */
    public static synchronized Trace trace(Path file, byte[] base) {
        Path root = file.toAbsolutePath().getParent();
        List<Step> steps = STEPS.stream()
                .map(step -> step.file() == null
                        ? step
                        : new Step(step.what(), file.toAbsolutePath(), null, step.at(), step.bytes(), null))
                .toList();
        return new Trace(root, Map.of(file.toAbsolutePath(), base), Set.of(), steps);
    }

    private static synchronized void note(Step step) {
        STEPS.add(step);
        watch.run();
    }

    @Override
    public String getScheme() {
        return PREFIX;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel under = super.open(mode);
        return name.endsWith(".mv.db") ? new Traced(under, Path.of(getBase().toString())) : under;
    }

    /** Passes on and takes down. */
    private static final class Traced extends FileBase {
        private final FileChannel under;
        private final Path file;

        Traced(FileChannel under, Path file) {
            this.under = under;
            this.file = file;
        }

        private void written(ByteBuffer from, int start, int count, long at) {
            byte[] bytes = new byte[count];
            ByteBuffer copy = from.duplicate();
            copy.position(start);
            copy.get(bytes);
            note(Step.write(file, at, bytes));
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long at) throws IOException {
            int start = bytes.position();
            int count = under.write(bytes, at);
            written(bytes, start, count, at);
            return count;
        }

        @Override
        public synchronized int write(ByteBuffer bytes) throws IOException {
            int start = bytes.position();
            long at = under.position();
            int count = under.write(bytes);
            written(bytes, start, count, at);
            return count;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            under.truncate(size);
            note(Step.cut(file, size));
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            under.force(metaData);
            note(Step.of(What.FORCE, file));
        }

        @Override
        public synchronized int read(ByteBuffer into, long at) throws IOException {
            return under.read(into, at);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return under.read(into);
        }

        @Override
        public long position() throws IOException {
            return under.position();
        }

        @Override
        public FileChannel position(long to) throws IOException {
            under.position(to);
            return this;
        }

        @Override
        public long size() throws IOException {
            return under.size();
        }

        @Override
        public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return under.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            under.close();
        }
    }
}
