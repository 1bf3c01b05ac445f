package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.ChangeFeed;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.ledger.Permission;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Reserve;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.ledger.SmallSegments;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.store.MapStore;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.BodyReader;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.Sender;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.SyncRecords;

/**
 * A PC of the fast layer: production journal, write gate, merge and batch files, and maps for tables. Everybody takes
 * everybody's batches, so that all end with one picture.
 */
final class FastNode implements Desk {
    static final RecordKinds KINDS = new RecordKinds(List.of(
            TraineeRecord.KIND, CertificateRecord.KIND, EnrolmentRecord.KIND, ClassRecord.KIND, SyncRecords.INTAKE));

    private static final String AUD = "141025-sim";

    /** What all of a county share. */
    record County(Map<String, Sender> senders, DeviceKeys box, Id epoch) {}

    final String name;
    final SimDisk disk = new SimDisk();
    final SimSeams seams;
    final Map<Id, Op> saved = new LinkedHashMap<>();
    final Id chain;
    MapStore store;
    private final Path folder;
    private final Id device;
    private final Id localChain;
    private final DeviceKeys keys;
    private final Inbox inbox;
    private final County county;
    private final DataKey key;
    private final long segmentBytes;
    private final List<List<Id>> together = new ArrayList<>();
    private final Map<Digest, byte[]> waiting = new LinkedHashMap<>();
    private final Set<Digest> taken = new HashSet<>();
    private Journal travelling;
    private Journal local;
    private Ledger ledger;
    private long acknowledged;
    private String standing = "unknown";

    FastNode(String name, Path folder, SimSeams seams, DeviceKeys keys, County county, long segmentBytes) {
        this.name = name;
        this.folder = folder;
        this.seams = seams;
        this.keys = keys;
        this.inbox = new Inbox(new HomeFolder(folder), disk);
        this.county = county;
        this.segmentBytes = segmentBytes;
        this.device = seams.newId();
        this.chain = seams.newId();
        this.localChain = seams.newId();
        this.key = DataKey.draw(seams);
        county.senders()
                .put(
                        keys.signing().publicKey().kid(),
                        new Sender(device, false, keys.signing().publicKey()));
    }

    /** How far this PC's clock is trusted, as the last word of a bureau would have said. */
    FastNode trusted(String clock) {
        standing = clock;
        return this;
    }

    FastNode open() {
        travelling = journal(chain);
        local = journal(localChain);
        store = rebuilt();
        ledger = new Ledger(travelling, local, store, Permission.EVERYTHING, new ChangeFeed(), Reserve.NONE, seams);
        ledger.clockStanding(standing);
        requireSaved();
        acknowledge();
        return this;
    }

    private Journal journal(Id id) {
        Path place = folder.resolve(id.toString());
        return SmallSegments.open(place, device, id, disk, key.sealer("journal", seams), segmentBytes);
    }

    /** From journal and inbox alone, received ops before the notes that name them. */
    private MapStore rebuilt() {
        MapStore fresh = new MapStore(KINDS, chain);
        taken.clear();
        waiting.clear();
        travelling.read(1, op -> fresh.apply(List.of(op)));
        local.read(1, op -> {
            Object digest = op.set().get("digest");
            Digest file = Digest.parse(digest.toString());
            fresh.apply(ops(BatchReader.kept(inbox.read(Inbox.Part.CAME, file), file)));
            fresh.apply(List.of(op));
            taken.add(file);
        });
        return fresh;
    }

    private List<Op> ops(VerifiedBatch batch) {
        List<Op> ops = new ArrayList<>();
        new BodyReader(kid -> Optional.of(county.box().receiving()))
                .ops(batch)
                .forEach(lines -> ops.add(OpCodec.read(lines.opLine(), lines.valLine())));
        return ops;
    }

    /** The ops from a number on, as a file. */
    byte[] batch(long first, long last) {
        List<OpLines> lines = new ArrayList<>();
        travelling.read(first, last, op -> lines.add(OpLines.of(op)));
        Manifest.Route route = new Manifest.Route(AUD, county.epoch(), device, chain);
        Digest prev = Digest.ofBytes(travelling.headAt(first - 1));
        return new BatchWriter(keys.signing(), seams)
                .up(
                        route,
                        prev,
                        lines,
                        Manifest.Seen.NONE,
                        county.box().receiving().publicKey());
    }

    long last() {
        return travelling.lastSeq();
    }

    /** @return whether it counts now; false while it waits. As the bureau's intake: keep, note, apply, in this order. */
    boolean take(byte[] file) {
        VerifiedBatch batch = new BatchReader(
                        Addressee.bureau(AUD),
                        kid -> Optional.ofNullable(county.senders().get(kid)))
                .verify(file);
        if (taken.contains(batch.file())) {
            return true;
        }
        List<Op> ops = ops(batch);
        Manifest.Stretch stretch = batch.manifest().stretch();
        Id from = batch.manifest().route().chain();
        long here = store.appliedThrough(from);
        if (stretch.first() > here + 1) {
            waiting.put(batch.file(), file);
            return false;
        }
        if (stretch.first() == here + 1 && here > 0) {
            byte[] head = store.headOf(from).orElseThrow();
            Failure.unless(Digest.ofBytes(head).equals(stretch.prev()), "I5", name + " meets another history");
        }
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        Map<String, Object> note = new HashMap<>();
        note.put("digest", batch.file().toString());
        Id id = SyncRecords.idOf(batch.file());
        ledger.receive(actor(), new Change(SyncRecords.INTAKE, id, note, Seen.NOTHING, null), ops);
        taken.add(batch.file());
        waiting.remove(batch.file());
        for (byte[] next : List.copyOf(waiting.values())) {
            if (store.appliedThrough(from) > here) {
                take(next);
            }
        }
        return true;
    }

    void acknowledge() {
        if (travelling.lastSeq() > acknowledged) {
            travelling.read(acknowledged + 1, op -> saved.put(op.id(), op));
            acknowledged = travelling.lastSeq();
        }
    }

    private void requireSaved() {
        Map<Id, Op> there = new HashMap<>();
        travelling.read(1, op -> there.put(op.id(), op));
        saved.forEach((id, told) -> {
            Op op = there.get(id);
            boolean same = op != null && Node.sameBytes(op, told);
            Failure.unless(same, "I1", name + " lost op " + told.seq() + " of its journal");
        });
        Set<Id> records = new HashSet<>();
        there.values().forEach(op -> records.add(op.record()));
        for (List<Id> action : together) {
            boolean whole = records.containsAll(action) || action.stream().noneMatch(records::contains);
            Failure.unless(whole, "I1", name + " saved a part of one action");
        }
    }

    /** Ends the program; a store in maps is gone with it, the journals are what stays. */
    void close() {
        try {
            travelling.close();
            local.close();
        } catch (IOException | PowerCut broken) {
            disk.kill();
        }
    }

    void cutPower(Chance how) {
        disk.kill();
        close();
        try {
            disk.layOutCrash(how);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        disk.heal();
    }

    void verify() {
        travelling.verify();
        local.verify();
    }

    void delete() {
        close();
        org.chizheng.sync.sim.County.delete(folder);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Actor actor() {
        return new Actor("limei", "李梅", name, "lead");
    }

    @Override
    public Seams seams() {
        return seams;
    }

    @Override
    public List<Id> ids(RecordKind kind) {
        return store.ids(kind);
    }

    @Override
    public void together(List<Id> records) {
        together.add(records);
    }

    /** What this PC shows of everything that travels. */
    Map<String, String> picture() {
        Map<String, String> lines = new TreeMap<>();
        store.each((kind, record) -> {
            Map<String, Object> values = store.values(kind, record);
            store.seen(kind, record)
                    .heads()
                    .forEach((field, heads) ->
                            lines.put(Picture.key(kind, record, field), Picture.line(heads, values.get(field))));
        });
        return lines;
    }
}
