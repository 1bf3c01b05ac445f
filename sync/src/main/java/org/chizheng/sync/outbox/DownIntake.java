package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Reason;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.BureauTrust;
import org.chizheng.sync.keep.ChainPiece;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.PeerMark;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.BackedUp;
import org.chizheng.sync.life.Life;
import org.chizheng.sync.life.Lives;

/**
 * An office takes what the bureau sent: receipts, ops, notices. In order of the entries' numbers; what comes too early
 * is kept and waits. Receipts and notices are noted before the file itself is, and under ids of their own, so that
 * taking a file a second time after a crash changes nothing.
 */
public final class DownIntake {
    private static final Set<String> KNOWN = Set.of(
            DownEntry.OP,
            DownEntry.RECEIPT,
            DownEntry.NOTE,
            DownEntry.CASE,
            DownEntry.OWN,
            DownEntry.PEER,
            PeerMark.ENTRY,
            Life.ENTRY,
            BackedUp.ENTRY);

    /** Name of the setting that keeps whether two machines write under this device. */
    private static final String TWINS = "device.twins";

    private final Core core;
    private final Inbox inbox;
    private final OpReading reading;
    private final BureauAnchor enrolled;
    private final OutboxQueries queries;
    private final BatchReader reader;
    private final LogWatch watch;
    private final DownNotes notes;
    private final Set<String> known;

    /** @param trust whose word counts, and how far former keys go; which life of that bureau holds is asked each time */
    public DownIntake(Core core, Inbox inbox, OpReading reading, BureauTrust trust) {
        this(core, inbox, reading, trust, KNOWN);
    }

    /** @param known kinds of entries; fewer ones are a program of an earlier day */
    DownIntake(Core core, Inbox inbox, OpReading reading, BureauTrust trust, Set<String> known) {
        BureauAnchor anchor = trust.anchor();
        this.known = known;
        this.core = core;
        this.inbox = inbox;
        this.reading = reading;
        this.enrolled = anchor;
        this.queries = new OutboxQueries(core.store());
        this.watch = new LogWatch(core, anchor.bureau().dev(), queries);
        this.notes = new DownNotes(core, watch);
        this.reader = new BatchReader(
                Addressee.office(anchor.aud(), core.home().card().deviceId()), trust);
    }

    /**
     * What came of one file.
     *
     * @param state {@code taken}, or {@code waiting} for an earlier one
     * @param repeated it was here before
     */
    public record Down(IntakeState state, boolean repeated, int receipts, int ops, int notices) {
        static final Down NOTHING = new Down(IntakeState.TAKEN, true, 0, 0, 0);

        Down plus(Down more) {
            return new Down(state, repeated, receipts + more.receipts, ops + more.ops, notices + more.notices);
        }
    }

    /** The last entry that is applied, and the chain's value there. */
    public Manifest.Seen position() {
        return queries.downlink(core.home().card().deviceId(), epoch());
    }

    private Id epoch() {
        return lives().current();
    }

    private Lives lives() {
        return new Lives(core.store(), enrolled.epoch());
    }

    /**
     * Takes a downlink file or a receipt file.
     *
     * @throws Refusal {@code batch.*}, {@code down.life}, {@code down.life-old} or {@code down.other}: then nothing of
     *     it counts
     */
    public synchronized Down take(byte[] file) {
        VerifiedBatch batch = reader.verify(file);
        Id life = batch.manifest().route().epoch();
        if (!life.equals(epoch())) {
            if (lives().isOver(life)) {
                return Down.NOTHING;
            }
            meet(batch, file);
        }
        return switch (batch.manifest().type()) {
            case RECEIPT -> receipt(batch, file);
            case DOWN -> down(batch, file);
            default -> Down.NOTHING;
        };
    }

    /**
     * A life that is not known here is believed by the first entry of its downlink, which the bureau's key signed; from
     * then on what the bureau said before holds as far as that entry says.
     */
    private void meet(VerifiedBatch batch, byte[] file) {
        Life met = batch.manifest().type() == BatchType.DOWN
                ? reading.entries(batch).stream()
                        .filter(entry -> entry.dseq() == 1 && entry.is().equals(Life.ENTRY))
                        .map(entry -> read(entry, Life::ofLine))
                        .filter(life ->
                                life.epoch().equals(batch.manifest().route().epoch()))
                        .findFirst()
                        .orElseThrow(DownIntake::unknownLife)
                : null;
        if (met == null || !met.former().contains(enrolled.epoch())) {
            throw unknownLife();
        }
        if (lives().last().filter(last -> last.beganAt() >= met.beganAt()).isPresent()) {
            throw Refusal.of(
                    "down.life-old",
                    "这份下发文件来自县局较早恢复的一份数据，没有接收",
                    "本机已经收到县局后来再次恢复的说明",
                    "请与县局联系：县局应只用最后恢复的那一份数据；它的电脑时间若不对，请校准后再恢复一次");
        }
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        core.ledger().record(core.actor(), met.noted(batch.file()));
    }

    private static Refusal unknownLife() {
        return Refusal.of(
                "down.life",
                "县局恢复过数据，还没有收到它的说明，这个文件没有接收",
                "县局恢复备份后下发的第一个文件里有说明，U盘上可能少拷了它",
                "请县局再写一次U盘，或联网同步一次；仍不行请向县局问清是否换过数据文件夹");
    }

    /**
     * What the bureau says it has of this device; compared with what it said before, where its life is known here. Where
     * it knows another history, this folder begins a new chain.
     */
    public synchronized Receipt standing(byte[] file) {
        VerifiedBatch batch = reader.verify(file);
        Receipt standing = reading.bodies().receipt(batch);
        if (standing.route().epoch().equals(epoch())) {
            watch.see(standing, batch.file(), true).ifPresent(doubt -> {
                inbox.keep(Inbox.Part.CAME, batch.file(), file);
                record(List.of(doubt));
            });
            standing.standing().backedUp().keySet().forEach(chain -> record(notes.backedUp(standing, chain)));
        }
        heed(standing.standing());
        return standing;
    }

    private void record(List<Change> notes) {
        core.ledger().record(core.actor(), notes);
    }

    private void heed(Standing standing) {
        for (Standing.Tip tip : standing.tips()) {
            if (tip.keeps()) {
                core.chains()
                        .compare(
                                core.actor(),
                                new Chain.Point(
                                        tip.chain(), tip.seq(), tip.head().bytes()));
            }
        }
        String now = standing.twins() ? "yes" : "no";
        if (!core.settings().get(TWINS).orElse("no").equals(now)) {
            core.settings().put(core.actor(), TWINS, now);
        }
    }

    /** Whether the bureau found, last, that two machines write under this device. */
    public static boolean twins(Core core) {
        return core.settings().get(TWINS).filter("yes"::equals).isPresent();
    }

    private Down receipt(VerifiedBatch batch, byte[] file) {
        Receipt receipt = reading.bodies().receipt(batch);
        if (receipt.outcomes().isEmpty()) {
            return Down.NOTHING;
        }
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        List<Change> receipts = new ArrayList<>();
        notes.addReceipt(receipts, receipt, batch.file());
        record(receipts);
        heed(receipt.standing());
        return new Down(IntakeState.TAKEN, receipts.isEmpty(), receipts.size(), 0, 0);
    }

    private Down down(VerifiedBatch batch, byte[] file) {
        if (queries.isTaken(SyncRecords.idOf(batch.file()))) {
            return Down.NOTHING;
        }
        List<DownEntry> entries = reading.entries(batch);
        Manifest.Stretch stretch = batch.manifest().stretch();
        Manifest.Seen here = position();
        if (stretch.first() > here.dseq() + 1) {
            inbox.keep(Inbox.Part.CAME, batch.file(), file);
            core.ledger().record(core.actor(), notes.note(batch, IntakeState.WAITING, Map.of()));
            return new Down(IntakeState.WAITING, false, 0, 0, 0);
        }
        if (stretch.first() <= here.dseq() || !stretch.prev().equals(here.head())) {
            throw other(batch, here);
        }
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        return apply(batch, entries).plus(drain());
    }

    /** A file is never cut again: other words under numbers that were told already come of another copy of the bureau. */
    private Refusal other(VerifiedBatch batch, Manifest.Seen here) {
        Manifest.Stretch stretch = batch.manifest().stretch();
        watch.doubt(LogWatch.DOWNLINK, epoch(), stretch.first(), here.head(), stretch.head(), batch.file())
                .ifPresent(doubt -> core.ledger().record(core.actor(), doubt));
        return Refusal.of(
                "down.other",
                "县局下发的内容与本机已经收到的前后不一，没有接收",
                "县局的数据文件夹可能被一份旧的盖过，而程序没有得知",
                "请告诉县局：在县局电脑上运行 device life --begin 说明数据退回过，再重新下发；本机内容不受影响");
    }

    private Down apply(VerifiedBatch batch, List<DownEntry> entries) {
        List<Change> receipts = new ArrayList<>();
        List<Change> notices = new ArrayList<>();
        for (DownEntry entry : entries) {
            switch (known.contains(entry.is()) ? entry.is() : "") {
                case DownEntry.RECEIPT -> notes.addReceipt(receipts, entry.receipt(), batch.file());
                case DownEntry.CASE -> notes.addNotice(notices, entry.notice());
                case BackedUp.ENTRY ->
                    record(notes.backedUp(
                            read(entry, BackedUp::ofLine),
                            batch.manifest().route().epoch()));
                default -> {}
            }
        }
        record(receipts);
        record(notices);
        var ops = reading.told(batch, entries);
        List<Change> taken = branches(entries);
        taken.addAll(marks(entries));
        taken.add(notes.note(batch, IntakeState.TAKEN, opaque(batch)));
        core.ledger().receive(core.actor(), taken, ops);
        entries.stream()
                .filter(entry -> entry.is().equals(DownEntry.RECEIPT))
                .forEach(entry -> heed(entry.receipt().standing()));
        return new Down(IntakeState.TAKEN, false, receipts.size(), ops.size(), notices.size());
    }

    /** Ops of a device that come down in whole stretches stand beside its chain where that went on without them. */
    private List<Change> branches(List<DownEntry> entries) {
        Map<Id, Change> branches = new LinkedHashMap<>();
        for (String kind : List.of(DownEntry.OWN, DownEntry.PEER)) {
            for (ChainPiece piece : ChainPiece.among(entries, kind)) {
                if (core.ledger().values(Chain.BRANCH, piece.home()).isEmpty()) {
                    piece.branch().ifPresent(branch -> branches.putIfAbsent(piece.home(), branch));
                }
            }
        }
        return new ArrayList<>(branches.values());
    }

    /** How much of another PC's work counts; of several words on one history the last one holds. */
    private List<Change> marks(List<DownEntry> entries) {
        Map<Id, PeerMark> marks = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.is().equals(PeerMark.ENTRY) && known.contains(entry.is()))
                .map(entry -> read(entry, PeerMark::ofLine))
                .forEach(mark -> marks.put(mark.home(), mark));
        List<Change> changes = new ArrayList<>();
        marks.values().forEach(mark -> changes.addAll(mark.changes(core.ledger())));
        return changes;
    }

    private static <T> T read(DownEntry entry, Function<byte[], T> form) {
        try {
            return form.apply(entry.lines().get(0));
        } catch (LineException | IllegalArgumentException other) {
            throw Reason.OP.refuse("第 " + entry.dseq() + " 号下发内容");
        }
    }

    /** How many entries of which kinds this program does not know; they stay in the file for the one that does. */
    private Map<String, Integer> opaque(VerifiedBatch batch) {
        Map<String, Integer> opaque = new TreeMap<>();
        List<DownEntry> entries = reading.entries(batch);
        entries.stream()
                .map(DownEntry::is)
                .filter(is -> !known.contains(is))
                .forEach(is -> opaque.merge(is.matches("[a-z-]{1,20}") ? is : "other", 1, Integer::sum));
        long ops = entries.stream()
                .filter(entry -> entry.is().equals(DownEntry.OP))
                .count();
        int read = OpReading.opsOf(entries.stream()
                        .filter(entry -> entry.is().equals(DownEntry.OP))
                        .toList())
                .size();
        int newer = (int) ops - read;
        if (newer > 0) {
            opaque.put(DownEntry.OP, newer);
        }
        return opaque;
    }

    /** What an older program kept without knowing it is taken now, and only that: the rest was taken in its time. */
    public synchronized void takeUpOpaque() {
        for (Digest file : queries.opaque()) {
            VerifiedBatch batch = reading.kept(file);
            Map<String, Integer> before = queries.opaqueIn(SyncRecords.idOf(file));
            if (!opaque(batch).equals(before)) {
                apply(
                        batch,
                        reading.entries(batch).stream()
                                .filter(entry -> before.containsKey(entry.is()))
                                .toList());
            }
        }
    }

    private Down drain() {
        Down all = Down.NOTHING;
        for (Digest next : queries.waiting(epoch())) {
            VerifiedBatch batch = reading.kept(next);
            Manifest.Seen here = position();
            Manifest.Stretch stretch = batch.manifest().stretch();
            if (stretch.first() == here.dseq() + 1 && stretch.prev().equals(here.head())) {
                all = all.plus(apply(batch, reading.entries(batch)));
            }
        }
        return all;
    }
}
