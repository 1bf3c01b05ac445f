package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.OwnChains;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.Chain;
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
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.Hash;
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
import org.chizheng.sync.crypto.SigningPublicKey;
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

    /** What all of a county share. @param firstChains by device */
    record County(Map<String, Sender> senders, Map<Id, Id> firstChains, DeviceKeys box, Id epoch) {}

    final String name;
    final SimDisk disk;
    final SimSeams seams;
    Memory saved = new Memory();
    MapStore store;
    private final FastChains.Place place;
    private final DeviceKeys keys;
    private final Inbox inbox;
    private final County county;
    private final List<List<Id>> together = new ArrayList<>();
    private final Map<Digest, byte[]> waiting = new LinkedHashMap<>();
    private final Map<Digest, byte[]> taken = new LinkedHashMap<>();
    private Memory beforeTheLie;
    private List<List<Id>> togetherThen;
    private FastChains chains;
    private Places places;
    private Ledger ledger;
    private String standing = "unknown";

    FastNode(String name, FastChains.Place place, DeviceKeys keys, County county) {
        this.name = name;
        this.place = place;
        this.disk = place.disk();
        this.seams = place.seams();
        this.keys = keys;
        this.inbox = new Inbox(new HomeFolder(place.folder()), disk);
        this.county = county;
    }

    /** A new folder, whose device everybody knows from now on. */
    FastNode begin() {
        FastChains.begin(place);
        FastChains fresh = FastChains.open(place);
        SigningPublicKey key = keys.signing().publicKey();
        county.senders().put(key.kid(), new Sender(fresh.device(), false, key));
        county.firstChains().put(fresh.device(), fresh.travelling().chain());
        fresh.shut();
        return this;
    }

    /** How far this PC's clock is trusted, as the last word of a bureau would have said. */
    FastNode trusted(String clock) {
        standing = clock;
        return this;
    }

    FastNode open() {
        chains = FastChains.open(place);
        store = rebuilt();
        ledger = new Ledger(
                chains.travelling(),
                chains.local(),
                store,
                Permission.EVERYTHING,
                new ChangeFeed(),
                Reserve.NONE,
                seams);
        ledger.clockStanding(standing);
        List<Journal> all = chains.travellingOnes();
        if (all.size() > 1) {
            ledger.turn(actor(), chains.travelling(), all.get(all.size() - 2), chains.lives(), OwnChains.RESTORED);
        }
        if (!chains.agreesWithMachine()) {
            turn(OwnChains.RESTORED);
        }
        chains.noteOutside();
        saved.requireIn(name, chains.travellingOnes(), together);
        acknowledge();
        return this;
    }

    private void turn(String cause) {
        Journal left = chains.turn();
        ledger.turn(actor(), chains.travelling(), left, chains.lives(), cause);
        chains.noteOutside();
    }

    /** From journal and inbox alone, received ops before the notes that name them. */
    private MapStore rebuilt() {
        MapStore fresh = new MapStore(KINDS, chains.travelling().chain());
        places = new Places(county.firstChains());
        taken.clear();
        waiting.clear();
        for (Journal journal : chains.travellingOnes()) {
            List<Op> own = new ArrayList<>();
            journal.read(1, own::add);
            fresh.apply(own);
            places.add(own, journal.headAt(0));
        }
        chains.local().read(1, op -> {
            Digest file = Digest.parse(op.set().get("digest").toString());
            byte[] bytes = inbox.read(Inbox.Part.CAME, file);
            VerifiedBatch batch = BatchReader.kept(bytes, file);
            List<Op> received = ops(batch);
            fresh.apply(received);
            places.add(received, batch.manifest().stretch().prev().bytes());
            fresh.apply(List.of(op));
            taken.put(file, bytes);
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

    /** Some ops of one of the own chains, as a file. */
    byte[] batch(Journal journal, long first, long last) {
        chains.noteOutside();
        List<OpLines> lines = new ArrayList<>();
        journal.read(first, last, op -> lines.add(OpLines.of(op)));
        Manifest.Route route = new Manifest.Route(AUD, county.epoch(), chains.device(), journal.chain());
        Digest prev = Digest.ofBytes(journal.headAt(first - 1));
        return new BatchWriter(keys.signing(), seams)
                .up(
                        route,
                        prev,
                        lines,
                        Manifest.Seen.NONE,
                        county.box().receiving().publicKey());
    }

    /** @return whether it counts now; false while it waits. As the bureau's intake: keep, note, apply, in this order. */
    boolean take(byte[] file) {
        VerifiedBatch batch = new BatchReader(
                        Addressee.bureau(AUD),
                        kid -> Optional.ofNullable(county.senders().get(kid)))
                .verify(file);
        if (taken.containsKey(batch.file())) {
            return true;
        }
        Manifest.Stretch stretch = batch.manifest().stretch();
        Id from = batch.manifest().route().chain();
        heed(
                batch.manifest().route().dev(),
                new Chain.Point(from, stretch.last(), stretch.head().bytes()));
        List<Op> ops = ops(batch);
        if (!places.holdsBefore(batch.manifest(), ops)) {
            waiting.put(batch.file(), file);
            return false;
        }
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        Map<String, Object> note = new HashMap<>();
        note.put("digest", batch.file().toString());
        Id id = SyncRecords.idOf(batch.file());
        ledger.receive(actor(), new Change(SyncRecords.INTAKE, id, note, Seen.NOTHING, null), ops);
        places.add(ops, stretch.prev().bytes());
        taken.put(batch.file(), file);
        waiting.remove(batch.file());
        for (byte[] next : List.copyOf(waiting.values())) {
            take(next);
        }
        return true;
    }

    /** Somebody knows how far a chain of this device stands; another story than the own one begins a new chain. */
    private void heed(Id dev, Chain.Point point) {
        if (dev.equals(chains.device()) && !chains.agrees(point)) {
            turn(OwnChains.FORKED);
        }
    }

    /** Received, or of its own writing: what it wrote since it was opened nobody brought. */
    boolean holds(Chain.Point point) {
        return point.seq() == 0
                || places.has(point)
                || chains.travellingOnes().stream().anyMatch(own -> wrote(own, point));
    }

    private static boolean wrote(Journal own, Chain.Point point) {
        return own.chain().equals(point.chain())
                && point.seq() <= own.lastSeq()
                && Hash.same(own.headAt(point.seq()), point.head());
    }

    /** Every file that was received and is kept. */
    List<byte[]> files() {
        return List.copyOf(taken.values());
    }

    /** The place that a file leads to. */
    static Chain.Point endOf(byte[] file) {
        Manifest manifest = BatchReader.kept(file, Digest.of(file)).manifest();
        return new Chain.Point(
                manifest.route().chain(),
                manifest.stretch().last(),
                manifest.stretch().head().bytes());
    }

    FastChains chains() {
        return chains;
    }

    void acknowledge() {
        chains.travellingOnes().forEach(saved::acknowledge);
    }

    /** Ends the program; a store in maps is gone with it, the journals are what stays. */
    void close() {
        chains.shut();
    }

    /** From now on the disk says that it holds what is only in its cache. */
    void lie() {
        if (!disk.isLying()) {
            beforeTheLie = new Memory(saved);
            togetherThen = List.copyOf(together);
            disk.lie();
        }
    }

    /** @return whether a disk that lied lost what it had promised to hold */
    boolean cutPower(Chance how) {
        disk.kill();
        close();
        boolean lost;
        try {
            lost = disk.layOutCrash(place.folder(), how);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        disk.heal();
        if (lost) {
            saved = new Memory(beforeTheLie);
            together.clear();
            together.addAll(togetherThen);
        }
        return lost;
    }

    /** The folder as it is now, and what its people were told: to be put back one day, or to go on elsewhere. */
    Copy copy(Path to) {
        close();
        return new Copy(chains.copyTo(to), new Memory(saved), List.copyOf(together));
    }

    /** The closed folder on a second machine, which remembers nothing of it. */
    FastNode cloned(Path root, String otherName, SimSeams otherSeams) {
        Copy copy = copy(root.resolve(otherName));
        FastChains.Place other = FastChains.Place.of(root, otherName, otherSeams, place.key(), place.segmentBytes());
        FastNode second = new FastNode(otherName, other, keys, county).trusted(standing);
        second.saved = copy.saved();
        second.together.addAll(copy.together());
        return second;
    }

    /** An older copy takes the place of the folder. */
    void putBack(Copy copy, boolean otherMachine) {
        close();
        org.chizheng.sync.sim.County.delete(place.folder());
        org.chizheng.sync.sim.County.copy(copy.folder(), place.folder());
        disk.settled(place.folder());
        if (otherMachine) {
            place.forget();
        }
        saved = new Memory(copy.saved());
        together.clear();
        together.addAll(copy.together());
    }

    /** A folder of an earlier moment, closed. */
    record Copy(Path folder, Memory saved, List<List<Id>> together) {}

    void verify() {
        chains.verify();
    }

    void delete() {
        close();
        org.chizheng.sync.sim.County.delete(place.folder());
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
