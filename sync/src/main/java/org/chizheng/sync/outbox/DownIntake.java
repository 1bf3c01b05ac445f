package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.Core;
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
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.OpReading;
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
    private final Core core;
    private final Inbox inbox;
    private final OpReading reading;
    private final BureauAnchor enrolled;
    private final OutboxQueries queries;
    private final BatchReader reader;
    private final LogWatch watch;

    /** @param anchor as it came with the grant; which life of that bureau holds is asked here each time */
    public DownIntake(Core core, Inbox inbox, OpReading reading, BureauAnchor anchor) {
        this.core = core;
        this.inbox = inbox;
        this.reading = reading;
        this.enrolled = anchor;
        this.queries = new OutboxQueries(core.store());
        this.watch = new LogWatch(core, anchor.bureau().dev(), queries);
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
                        .map(entry -> Life.ofLine(entry.lines().get(0)))
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

    /** What the bureau says it has of this device; compared with what it said before, where its life is known here. */
    public synchronized Receipt standing(byte[] file) {
        VerifiedBatch batch = reader.verify(file);
        Receipt standing = reading.bodies().receipt(batch);
        if (standing.route().epoch().equals(epoch())) {
            watch.see(standing, batch.file(), true).ifPresent(doubt -> {
                inbox.keep(Inbox.Part.CAME, batch.file(), file);
                record(List.of(doubt));
            });
            standing.standing().backedUp().keySet().forEach(chain -> record(backedUp(standing, chain)));
        }
        return standing;
    }

    private List<Change> backedUp(Receipt receipt, Id chain) {
        long once = receipt.standing().backedUp().getOrDefault(chain, 0L);
        long twice = receipt.standing().backedUpTwice().getOrDefault(chain, 0L);
        return backedUp(new BackedUp(chain, once, twice), receipt.route().epoch());
    }

    /** A backup that is told of stays made: the mark never falls within one life. */
    private List<Change> backedUp(BackedUp told, Id epoch) {
        Id id = SyncRecords.idOf(Digest.of(told.chain().bytes(), epoch.bytes(), new byte[] {2}));
        Map<String, Object> present = core.ledger().values(SyncRecords.BACKED_UP, id);
        long once = (Long) present.getOrDefault("once", 0L);
        long twice = (Long) present.getOrDefault("twice", 0L);
        if (told.once() <= once && told.twice() <= twice) {
            return List.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("chain", told.chain().toString());
        values.put("epoch", epoch.toString());
        values.put("once", Math.max(once, told.once()));
        values.put("twice", Math.max(twice, told.twice()));
        return List.of(change(SyncRecords.BACKED_UP, id, values));
    }

    private void record(List<Change> notes) {
        core.ledger().record(core.actor(), notes);
    }

    private Down receipt(VerifiedBatch batch, byte[] file) {
        Receipt receipt = reading.bodies().receipt(batch);
        if (receipt.outcomes().isEmpty()) {
            return Down.NOTHING;
        }
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        List<Change> notes = new ArrayList<>();
        addReceipt(notes, receipt, batch.file());
        record(notes);
        return new Down(IntakeState.TAKEN, notes.isEmpty(), notes.size(), 0, 0);
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
            core.ledger().record(core.actor(), note(batch, IntakeState.WAITING));
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
            if (entry.is().equals(DownEntry.RECEIPT)) {
                addReceipt(receipts, entry.receipt(), batch.file());
            } else if (entry.is().equals(DownEntry.CASE)) {
                addNotice(notices, entry.notice());
            } else if (entry.is().equals(BackedUp.ENTRY)) {
                record(backedUp(BackedUp.ofLine(entry.lines().get(0)), epoch()));
            }
        }
        record(receipts);
        record(notices);
        var ops = OpReading.opsOf(entries);
        core.ledger().receive(core.actor(), note(batch, IntakeState.TAKEN), ops);
        return new Down(IntakeState.TAKEN, false, receipts.size(), ops.size(), notices.size());
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
        values.put("epoch", receipt.route().epoch().toString());
        values.put("head", receipt.stretch().head().toString());
        values.put("logNo", receipt.taken().last());
        values.put("logHead", receipt.taken().head().toString());
        Id id = SyncRecords.idOf(
                Digest.of(receipt.batch().bytes(), receipt.route().epoch().bytes()));
        Map<String, Object> present = core.ledger().values(SyncRecords.RECEIPT, id);
        long number = receipt.taken().last();
        long known = (Long) present.getOrDefault("logNo", 0L);
        boolean later = number > known
                || number == known && receipt.taken().at() >= (Long) present.getOrDefault("receivedMs", 0L);
        if (later && !present.entrySet().containsAll(values.entrySet())) {
            watch.see(receipt, file, false).ifPresent(doubt -> record(List.of(doubt)));
            values.put("file", file.toString());
            notes.add(change(SyncRecords.RECEIPT, id, values));
            record(backedUp(receipt, receipt.route().chain()));
        }
    }

    private void addNotice(List<Change> notes, CaseNotice notice) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseKey", notice.caseKey());
        values.put("state", notice.state().code());
        if (notice.state() != CaseNotice.State.CLOSED) {
            values.put("rule", notice.rule());
            values.put("field", notice.field());
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
