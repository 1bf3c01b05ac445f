package org.chizheng.sync.sim;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chizheng.core.shared.Disk;

/**
 * A disk of one PC in the simulation's hand. What is written stands in real files without any force; what a power cut
 * would leave of it is known from the forces that were asked for.
 */
final class SimDisk implements Disk {
    static final String FULL = "No space left on device";
    static final String BROKEN = "Input/output error";

    private static final int BLOCK = 512;

    /** What stands on the platter of a file that is written and not forced; null when the file itself may go. */
    private final Map<Path, byte[]> durable = new TreeMap<>();

    private int callsToCut = -1;
    private int callsToError = -1;
    private int fullFor;
    private boolean dead;
    private boolean lies;
    private String fired;

    /** Files of which the disk said that they are on the platter, and they are not. */
    private final Set<Path> promised = new TreeSet<>();

    /** After so many more writes the power goes. */
    void cutAfter(int calls) {
        callsToCut = calls;
    }

    /** One call fails, so many writes from now. */
    void failAfter(int calls) {
        callsToError = calls;
    }

    /** So many writes meet a full disk. */
    void fullFor(int calls) {
        fullFor = calls;
    }

    /** From now on everything stays in a cache of the disk, also what is forced; a power cut may take all of it. */
    void lie() {
        lies = true;
    }

    boolean isLying() {
        return lies;
    }

    void kill() {
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    /** Which trouble struck since this was last asked: {@code full}, {@code error}, {@code cut}; null for none. */
    String fired() {
        String what = fired;
        fired = null;
        return what;
    }

    /** The disk is healthy again, and what was planned for it is off. */
    void heal() {
        callsToCut = -1;
        callsToError = -1;
        fullFor = 0;
        dead = false;
        lies = false;
        durable.keySet().removeAll(promised);
        promised.clear();
    }

    /** Whole files were put there by other hands, and have reached the platter. */
    void settled(Path folder) {
        durable.keySet().removeIf(file -> file.startsWith(folder));
    }

    private void call(String what) throws IOException {
        if (dead) {
            throw new PowerCut(what);
        }
        if (callsToCut >= 0 && callsToCut-- == 0) {
            dead = true;
            fired = "cut";
            throw new PowerCut(what);
        }
        if (callsToError >= 0 && callsToError-- == 0) {
            fired = "error";
            throw new IOException(BROKEN);
        }
        if (fullFor > 0 && (what.equals("write") || what.equals("replace"))) {
            fullFor--;
            fired = "full";
            throw new IOException(FULL);
        }
    }

    /**
     * What the power cut leaves: of every file what was forced, and of the rest a part that chance says. Of a disk that
     * lied the cache is gone as a whole: everything stands as at the moment at which the lie began.
     *
     * @param folder the data folder; what the machine keeps elsewhere may have been spared
     * @return whether the disk lost what it had promised to hold
     */
    boolean layOutCrash(Path folder, Chance chance) throws IOException {
        boolean lost = lies && !promised.isEmpty() && !chance.oneIn(4);
        if (lost) {
            boolean elsewhereToo = chance.oneIn(2);
            durable.keySet().removeIf(file -> !file.startsWith(folder) && !elsewhereToo);
            rollBack();
        } else {
            tear(chance);
        }
        durable.clear();
        promised.clear();
        return lost;
    }

    private void rollBack() throws IOException {
        for (Map.Entry<Path, byte[]> file : durable.entrySet()) {
            if (file.getValue() == null) {
                Files.deleteIfExists(file.getKey());
            } else {
                Files.write(file.getKey(), file.getValue());
            }
        }
    }

    private void tear(Chance chance) throws IOException {
        durable.keySet().removeAll(promised);
        for (Map.Entry<Path, byte[]> file : durable.entrySet()) {
            Path path = file.getKey();
            if (!Files.exists(path)) {
                continue;
            }
            byte[] forced = file.getValue();
            byte[] left = survivor(forced, Files.readAllBytes(path), chance);
            if (left == null) {
                Files.delete(path);
            } else {
                Files.write(path, left);
            }
        }
    }

    private static byte[] survivor(byte[] forced, byte[] written, Chance chance) {
        int kind = chance.below(4);
        byte[] before = forced == null ? new byte[0] : forced;
        boolean grew = written.length > before.length;
        if (kind == 0 || !grew && kind > 1) {
            return forced;
        }
        if (kind == 1) {
            return written;
        }
        byte[] torn = Arrays.copyOf(written, chance.between(before.length, written.length));
        if (kind == 3) {
            for (int at = before.length; at < torn.length; at += BLOCK) {
                if (chance.oneIn(2)) {
                    Arrays.fill(torn, at, Math.min(torn.length, at + BLOCK), (byte) 0);
                }
            }
        }
        return torn;
    }

    private void touched(Path file) throws IOException {
        if (!durable.containsKey(file)) {
            durable.put(file, Files.exists(file) ? Files.readAllBytes(file) : null);
        }
    }

    @Override
    public void createDirectories(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public void replace(Path file, byte[] content) throws IOException {
        call("replace");
        touched(file);
        // The reserve's eight megabytes are only there to be given up: their place is kept, not their size.
        boolean reserve = file.getFileName().toString().equals("reserve.bin");
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, reserve ? new byte[0] : content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        reached(file);
    }

    private void reached(Path file) {
        if (lies) {
            promised.add(file);
        } else {
            durable.remove(file);
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        call("move");
        if (lies) {
            touched(from);
            touched(to);
        }
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        if (lies) {
            promised.addAll(List.of(from, to));
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        call("delete");
        touched(file);
        Files.deleteIfExists(file);
        reached(file);
    }

    @Override
    public Appending append(Path file) throws IOException {
        call("append");
        touched(file);
        return new Growing(file);
    }

    private final class Growing implements Appending {
        private final Path path;
        private final RandomAccessFile file;
        private long size;

        Growing(Path path) throws IOException {
            this.path = path;
            this.file = new RandomAccessFile(path.toFile(), "rw");
            this.size = file.length();
            file.seek(size);
        }

        @Override
        public long size() {
            return size;
        }

        /** A write that fails, or that the power cut interrupts, may have reached the file by half. */
        @Override
        public void write(ByteBuffer bytes) throws IOException {
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            touched(path);
            boolean wasDead = dead;
            try {
                call("write");
            } catch (IOException | PowerCut fails) {
                if (!wasDead) {
                    put(Arrays.copyOf(all, all.length / 2));
                }
                throw fails;
            }
            put(all);
        }

        private void put(byte[] bytes) throws IOException {
            file.write(bytes);
            size += bytes.length;
        }

        @Override
        public void force() throws IOException {
            call("force");
            reached(path);
        }

        @Override
        public void truncate(long to) throws IOException {
            call("truncate");
            touched(path);
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
