package org.chizheng.core.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.chizheng.core.shared.Disk;

/** A program with one mistake in what it asks of the disk for the files of one ending: for showing that it is found. */
public final class SwitchedDisk implements Disk {
    private final Disk under;
    private final Mistake mistake;
    private final String ending;

    /** What is done wrong. */
    public enum Mistake {
        /** a file is never cut back */
        NO_CUT,
        /** a file is never put in place */
        NO_REPLACE,
        /** what is put in place is something else, and nobody is told */
        LYING_REPLACE,
        /** what is appended is something else, and nobody is told */
        LYING_WRITE
    }

    public SwitchedDisk(Disk under, Mistake mistake, String ending) {
        this.under = under;
        this.mistake = mistake;
        this.ending = ending;
    }

    private boolean wrong(Mistake asked, Path file) {
        return mistake == asked && file.toString().endsWith(ending);
    }

    @Override
    public void createDirectories(Path folder) throws IOException {
        under.createDirectories(folder);
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        if (!wrong(Mistake.NO_REPLACE, file)) {
            under.replace(file, wrong(Mistake.LYING_REPLACE, file) ? new byte[content.length] : content);
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        under.move(from, to);
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

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                if (wrong(Mistake.LYING_WRITE, file)) {
                    open.write(ByteBuffer.allocate(bytes.remaining()));
                } else {
                    open.write(bytes);
                }
            }

            @Override
            public void force() throws IOException {
                open.force();
            }

            @Override
            public void truncate(long size) throws IOException {
                if (!wrong(Mistake.NO_CUT, file) || size == 0) {
                    open.truncate(size);
                }
            }

            @Override
            public void close() throws IOException {
                open.close();
            }
        };
    }
}
