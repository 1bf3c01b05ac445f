package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    final Map<Id, Op> saved = new LinkedHashMap<>();

    /** Records that one action made together: all of them are saved, or none. */
    private final List<List<Id>> together = new ArrayList<>();

    private final Map<Id, Long> savedThrough = new HashMap<>();
    private final long seed;
    private Chance chance;
    private byte[] olderStore;

    /** H2 had its pages written at other moments: what was not there after a cut is, and the other way round. */
    boolean storeWrittenOtherwise;

    Node(String name, Path folder, SimSeams.WorldTime time, long seed) {
        this.name = name;
        this.folder = folder;
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
        if (olderStore == null || chance.oneIn(3)) {
            olderStore = store();
        }
        return this;
    }

    private Core home() {
        seams.stand(true);
        try {
            return Homes.open(folder, new Core.Environment(seams, disk, new SyncExtension(disk)));
        } finally {
            seams.stand(false);
        }
    }

    /** Notes what was saved up to now: asked after every act, and when the power went. */
    void acknowledge() {
        Journal journal = core.ledger().travelling();
        long from = savedThrough.getOrDefault(journal.chain(), 0L) + 1;
        if (journal.lastSeq() < from) {
            return;
        }
        journal.read(from, op -> saved.put(op.id(), op));
        savedThrough.put(journal.chain(), journal.lastSeq());
    }

    List<Op> journal() {
        List<Op> ops = new ArrayList<>();
        core.ledger().travelling().read(1, ops::add);
        return ops;
    }

    /** Everything that was ever saved here is in the journal, byte for byte. */
    void requireSaved() {
        Map<Id, Op> there = new HashMap<>();
        journal().forEach(op -> there.put(op.id(), op));
        requireWholeActions(there.values());
        Id chain = core.ledger().travelling().chain();
        saved.forEach((id, told) -> {
            if (told.chain().equals(chain)) {
                Op op = there.get(id);
                Failure.unless(op != null, "I1", name + " lost op " + told.seq() + " of its journal");
                Failure.unless(sameBytes(op, told), "I1", name + " has other bytes for op " + told.seq());
            }
        });
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

    private void requireWholeActions(Collection<Op> journal) {
        Set<Id> there = new HashSet<>();
        journal.forEach(op -> there.add(op.record()));
        for (List<Id> records : together) {
            boolean whole = there.containsAll(records) || records.stream().noneMatch(there::contains);
            Failure.unless(whole, "I1", name + " saved a part of one action");
        }
    }

    static boolean sameBytes(Op one, Op other) {
        return Arrays.equals(one.opLine(), other.opLine()) && Arrays.equals(one.valLine(), other.valLine());
    }

    void close() {
        if (core != null) {
            core.close();
            core = null;
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

    /** The power goes now. Afterwards the folder is as the cut left it, and closed. */
    void cutPower(Chance how) {
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
            disk.layOutCrash(folder, how);
            boolean older = how.oneIn(3) ^ storeWrittenOtherwise;
            // H2 keeps a second of commits in memory: the file with all of them, or as it lay there earlier.
            Files.write(storeFile(), older && olderStore != null ? olderStore : live);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        disk.heal();
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
