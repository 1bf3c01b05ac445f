package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.OwnPiece;
import org.chizheng.sync.keep.SyncRecords;

/**
 * An office takes what the bureau sent: receipts, ops, notices. In order of the entries' numbers; what comes too early
 * is kept and waits. Receipts and notices are noted before the file itself is, and under ids of their own, so that
 * taking a file a second time after a crash changes nothing.
 */
public final class DownIntake {
    /** Name of the setting that keeps whether two machines write under this device. */
    private static final String TWINS = "device.twins";

    private final Core core;
    private final Inbox inbox;
    private final OpReading reading;
    private final BureauAnchor anchor;
    private final OutboxQueries queries;
    private final BatchReader reader;

    public DownIntake(Core core, Inbox inbox, OpReading reading, BureauAnchor anchor) {
        this.core = core;
        this.inbox = inbox;
        this.reading = reading;
        this.anchor = anchor;
        this.queries = new OutboxQueries(core.store());
        this.reader = new BatchReader(
                Addressee.office(anchor.aud(), core.home().card().deviceId()), anchor);
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
        return queries.downlink(core.home().card().deviceId(), anchor.epoch());
    }

    /**
     * Takes a downlink file or a receipt file.
     *
     * @throws Refusal {@code batch.*}, {@code down.epoch} or {@code down.other}: then nothing of it counts
     */
    public synchronized Down take(byte[] file) {
        VerifiedBatch batch = reader.verify(file);
        if (!batch.manifest().route().epoch().equals(anchor.epoch())) {
            throw Refusal.of("down.epoch", "这是县局换机之前或之后的下发文件", "文件里写的县局批次与登记时的不同", "请向县局问清后重新办理设备登记");
        }
        return switch (batch.manifest().type()) {
            case RECEIPT -> receipt(batch, file);
            case DOWN -> down(batch, file);
            default -> Down.NOTHING;
        };
    }

    /** What the bureau says it has of this device; where it knows another history, this folder begins a new chain. */
    public Receipt standing(byte[] file) {
        Receipt receipt = reading.bodies().receipt(reader.verify(file));
        heed(receipt.standing());
        return receipt;
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
        List<Change> notes = new ArrayList<>();
        addReceipt(notes, receipt, batch.file());
        core.ledger().record(core.actor(), notes);
        heed(receipt.standing());
        return new Down(IntakeState.TAKEN, notes.isEmpty(), notes.size(), 0, 0);
    }

    private Down down(VerifiedBatch batch, byte[] file) {
        if (queries.isTaken(SyncRecords.idOf(batch.file()))) {
            return Down.NOTHING;
        }
        List<DownEntry> entries = reading.entries(batch);
        Manifest.Stretch stretch = batch.manifest().stretch();
        Manifest.Seen here = position();
        if (stretch.last() <= here.dseq()) {
            return Down.NOTHING;
        }
        if (stretch.first() > here.dseq() + 1) {
            inbox.keep(Inbox.Part.CAME, batch.file(), file);
            core.ledger().record(core.actor(), note(batch, IntakeState.WAITING));
            return new Down(IntakeState.WAITING, false, 0, 0, 0);
        }
        if (stretch.first() <= here.dseq() || !stretch.prev().equals(here.head())) {
            throw Refusal.of("down.other", "下发的内容与已经收到的接不上", "县局的电脑可能用旧备份恢复过", "请与县局联系，由县局核对后重新登记");
        }
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        return apply(batch, entries).plus(drain());
    }

    private Down apply(VerifiedBatch batch, List<DownEntry> entries) {
        List<Change> receipts = new ArrayList<>();
        List<Change> notices = new ArrayList<>();
        for (DownEntry entry : entries) {
            if (entry.is().equals(DownEntry.RECEIPT)) {
                addReceipt(receipts, entry.receipt(), batch.file());
            } else if (entry.is().equals(DownEntry.CASE)) {
                addNotice(notices, entry.notice());
            }
        }
        List<Change> notes = new ArrayList<>(receipts);
        notes.addAll(notices);
        core.ledger().record(core.actor(), notes);
        var ops = OpReading.opsOf(entries);
        List<Change> taken = branches(entries);
        taken.add(note(batch, IntakeState.TAKEN));
        core.ledger().receive(core.actor(), taken, ops);
        entries.stream()
                .filter(entry -> entry.is().equals(DownEntry.RECEIPT))
                .forEach(entry -> heed(entry.receipt().standing()));
        return new Down(IntakeState.TAKEN, false, receipts.size(), ops.size(), notices.size());
    }

    /** Own ops that come back stand beside the chain that went on without them. */
    private List<Change> branches(List<DownEntry> entries) {
        Map<Id, Change> branches = new LinkedHashMap<>();
        for (OwnPiece piece : OwnPiece.among(entries)) {
            boolean known = branches.containsKey(piece.home())
                    || !core.ledger().values(Chain.BRANCH, piece.home()).isEmpty();
            if (piece.leaves().isPresent() && !known) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("dev", core.home().card().device());
                values.put("chain", piece.chain().toString());
                values.put("baseHome", piece.chain().toString());
                values.put("baseSeq", piece.leaves().get().seq());
                values.put("baseHead", piece.leaves().get().head().toString());
                branches.put(piece.home(), Change.create(Chain.BRANCH, piece.home(), values));
            }
        }
        return new ArrayList<>(branches.values());
    }

    private Down drain() {
        Down all = Down.NOTHING;
        for (Digest next : queries.waiting(anchor.epoch())) {
            VerifiedBatch batch = reading.kept(next);
            Manifest.Seen here = position();
            Manifest.Stretch stretch = batch.manifest().stretch();
            if (stretch.first() == here.dseq() + 1 && stretch.prev().equals(here.head())) {
                all = all.plus(apply(batch, reading.entries(batch)));
            }
        }
        return all;
    }

    private void addReceipt(List<Change> notes, Receipt receipt, Digest file) {
        Map<String, Integer> outcomes = new TreeMap<>();
        receipt.outcomes().forEach(outcome -> outcomes.merge(outcome.kind().code(), 1, Integer::sum));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("chain", receipt.route().chain().toString());
        values.put("firstSeq", receipt.stretch().first());
        values.put("lastSeq", receipt.stretch().last());
        values.put("digest", receipt.batch().toString());
        values.put("receivedMs", receipt.taken().at());
        values.put("outcomes", Counts.write(outcomes));
        Id id = SyncRecords.idOf(Digest.of(receipt.batch().bytes(), new byte[] {1}));
        Map<String, Object> present = core.ledger().values(SyncRecords.RECEIPT, id);
        if (!present.entrySet().containsAll(values.entrySet())) {
            values.put("file", file.toString());
            notes.add(change(SyncRecords.RECEIPT, id, values));
        }
    }

    private void addNotice(List<Change> notes, CaseNotice notice) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseKey", notice.caseKey());
        values.put("state", notice.state().code());
        if (notice.state() != CaseNotice.State.CLOSED) {
            values.put("rule", notice.rule());
            values.put(
                    "records",
                    String.join(",", notice.records().stream().map(Id::toString).toList()));
            values.put("offices", String.join(",", notice.offices()));
        }
        Id id = SyncRecords.idOf(Digest.of(notice.caseKey().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        notes.removeIf(earlier -> earlier.record().equals(id));
        notes.add(change(SyncRecords.CASE_NOTICE, id, values));
    }

    private Change change(RecordKind kind, Id id, Map<String, Object> values) {
        return Change.of(kind, id, values, core.ledger().seen(kind, id));
    }

    private Change note(VerifiedBatch batch, IntakeState state) {
        Manifest manifest = batch.manifest();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("digest", batch.file().toString());
        values.put("batchType", BatchType.DOWN.code());
        values.put("dev", manifest.route().dev().toString());
        values.put("chain", manifest.route().chain().toString());
        values.put("firstSeq", manifest.stretch().first());
        values.put("lastSeq", manifest.stretch().last());
        values.put("head", manifest.stretch().head().toString());
        values.put("appliedSeq", manifest.stretch().last());
        values.put("state", state.code());
        return change(SyncRecords.INTAKE, SyncRecords.idOf(batch.file()), values);
    }
}
