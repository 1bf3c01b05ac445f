package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.store.known.KnownHeads;
import org.chizheng.sync.SyncExtension;
import org.chizheng.sync.SyncService;

/** One PC: its folder, its clock, its disk, the program on it, and what the people at it were told is saved. */
final class Node implements Desk {
    final String name;
    final Path folder;
    final SimSeams seams;
    final SimDisk disk = new SimDisk();
    Core core;
    SyncService sync;

    /** Every op that this PC's people were told is saved, in order, with the bytes that it had then. */
    Memory saved = new Memory();

    /** Records that one action made together: all of them are saved, or none. */
    private final List<List<Id>> together = new ArrayList<>();

    private final Path state;
    private final long seed;
    private Chance chance;
    private byte[] olderStore;

    /** How the folder stood when its disk began to lie, and its store then. */
    private Copy beforeTheLie;

    private byte[] storeThen;

    /** H2 had its pages written at other moments: what was not there after a cut is, and the other way round. */
    boolean storeWrittenOtherwise;

    Node(String name, Path folder, SimSeams.WorldTime time, long seed) {
        this.name = name;
        this.folder = folder;
        this.state = folder.resolveSibling(folder.getFileName() + "-state");
        this.seams = new SimSeams(time, seed);
        this.seed = seed + 1;
        this.chance = new Chance(this.seed);
    }

    /** As {@link SimSeams#begin}. */
    void begin(int step) {
        seams.begin(step);
        chance = new Chance(seed + 0x2545F4914F6CDDL * (step + 2));
    }

    /** Opens the folder; a disk that would not is tried once more when it is whole, as the sentence says. */
    Node open() {
        try {
            core = home();
        } catch (Refusal refused) {
            if (disk.fired() == null) {
                throw refused;
            }
            disk.heal();
            core = home();
        }
        sync = new SyncService(core);
        if (core.isBureau()) {
            sync.bureau();
        }
        if (olderStore == null || chance.oneIn(3)) {
            olderStore = store();
        }
        return this;
    }

    private Core home() {
        seams.stand(true);
        try {
            return Homes.open(
                    folder, new Core.Environment(seams, disk, new SyncExtension(disk), KnownHeads.in(state, disk)));
        } finally {
            seams.stand(false);
        }
    }

    /** Notes what was saved up to now: asked after every act, and when the power went. */
    void acknowledge() {
        journals().forEach(saved::acknowledge);
    }

    /** Those that travel, oldest first. */
    List<Journal> journals() {
        List<Journal> all = new ArrayList<>(core.home().journals());
        all.remove(core.ledger().local());
        return all;
    }

    /** Everything that was ever saved here is in the journals, byte for byte. */
    void requireSaved() {
        saved.requireIn(name, journals(), together);
    }

    /** What its store has. */
    Set<Id> ops() {
        return Picture.opIds(core);
    }

    Id device() {
        return core.home().card().deviceId();
    }

    Id chain() {
        return core.ledger().travelling().chain();
    }

    @Override
    public Ledger ledger() {
        return core.ledger();
    }

    @Override
    public Actor actor() {
        return core.actor();
    }

    @Override
    public Seams seams() {
        return seams;
    }

    @Override
    public List<Id> ids(RecordKind kind) {
        return Picture.ids(core, kind.table());
    }

    @Override
    public void together(List<Id> records) {
        together.add(records);
    }

    static boolean sameBytes(Op one, Op other) {
        return Arrays.equals(one.opLine(), other.opLine()) && Arrays.equals(one.valLine(), other.valLine());
    }

    /** Whatever happens meanwhile, it is not open any more. */
    void close() {
        if (core != null) {
            Core closing = core;
            core = null;
            closing.close();
        }
    }

    void reopen() {
        close();
        open();
    }

    Path storeFile() {
        return new HomeFolder(folder).storeFile();
    }

    /** The store's file with all that was saved: when H2 writes by itself, the machine's own clock says. */
    private byte[] store() {
        try {
            if (core != null) {
                core.store().transaction(connection -> {
                    try (Statement write = connection.createStatement()) {
                        write.execute("checkpoint sync");
                    }
                });
            }
            return Files.readAllBytes(storeFile());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Copy beforeTheLie() {
        return beforeTheLie;
    }

    /** From now on the disk says that it holds what is only in its cache. */
    void lie() {
        if (!disk.isLying()) {
            beforeTheLie = copied(folder);
            storeThen = store();
            disk.lie();
        }
    }

    /**
     * The power goes now. Afterwards the folder is as the cut left it, and closed.
     *
     * @return whether a disk that lied lost what it had promised to hold
     */
    boolean cutPower(Chance how) {
        byte[] live = store();
        disk.kill();
        try {
            if (core != null) {
                core.close();
            }
        } catch (PowerCut | IllegalStateException alsoCut) {
            disk.kill();
        }
        core = null;
        try {
            boolean lost = disk.layOutCrash(folder, how);
            boolean older = how.oneIn(3) ^ storeWrittenOtherwise;
            // H2 keeps a second of commits in memory: the file with all of them, or as it lay there earlier.
            Files.write(storeFile(), older && olderStore != null ? olderStore : live);
            if (lost) {
                Files.write(storeFile(), storeThen);
                remember(beforeTheLie.saved(), beforeTheLie.together());
            }
            return lost;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } finally {
            disk.heal();
        }
    }

    /** A folder of an earlier moment, with the chain that it went on in and what its people had been told by then. */
    record Copy(Path folder, Id chain, Memory saved, List<List<Id>> together) {}

    /** @param copied where the folder lies as it is now */
    Copy copied(Path copied) {
        return new Copy(copied, chain(), new Memory(saved), List.copyOf(together));
    }

    Copy copy(Path to) {
        Copy copy = copied(to);
        close();
        County.delete(to);
        County.copy(folder, to);
        return copy;
    }

    /**
     * An older copy takes the place of the folder.
     *
     * @param put puts the files there
     */
    void putBack(Copy copy, boolean otherMachine, Runnable put) {
        close();
        County.delete(folder);
        put.run();
        if (otherMachine) {
            County.delete(state);
        }
        disk.settled(folder);
        remember(copy.saved(), copy.together());
    }

    /** As if its people had been told no more than this. */
    void remember(Memory told, List<List<Id>> actions) {
        saved = new Memory(told);
        together.clear();
        together.addAll(actions);
        olderStore = null;
    }

    /** Opens after a cut; {@code cutAgain} says after how many writes the power goes once more, -1 for never. */
    void recover(Chance how, int cutAgain) {
        if (cutAgain >= 0) {
            disk.cutAfter(cutAgain);
            try {
                open();
            } catch (PowerCut again) {
                cutPower(how);
            }
        }
        disk.heal();
        if (core == null) {
            open();
        }
        requireSaved();
        acknowledge();
    }

    /** @param how {@code lost}, {@code old} or {@code damaged}: what becomes of the store while the program is closed */
    void spoilStore(String how, Chance chosen) {
        disk.heal();
        close();
        try {
            switch (how) {
                case "lost" -> Files.deleteIfExists(storeFile());
                case "old" -> Files.write(storeFile(), olderStore);
                default -> {
                    byte[] bytes = store();
                    for (int i = 0; i < 4; i++) {
                        bytes[chosen.below(bytes.length)] ^= (byte) (1 << chosen.below(8));
                    }
                    Files.write(storeFile(), bytes);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        open();
    }

    /** Whether a refusal says that this PC's disk would not. */
    static boolean isDiskTrouble(Refusal refused) {
        return switch (refused.code()) {
            case "journal.full",
                    "journal.write",
                    "inbox.write",
                    "hub.full",
                    "stick.write",
                    "stick.compare",
                    "keys.write",
                    "backup.write",
                    "backup.full",
                    "store.check",
                    "home.write" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
