package org.chizheng.sync.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.BackedUp;

/** What an office notes of files that came down: their receipts, cases and backed-up marks, and that they were taken. */
final class DownNotes {
    private final Core core;
    private final LogWatch watch;

    DownNotes(Core core, LogWatch watch) {
        this.core = core;
        this.watch = watch;
    }

    List<Change> backedUp(Receipt receipt, Id chain) {
        long once = receipt.standing().backedUp().getOrDefault(chain, 0L);
        long twice = receipt.standing().backedUpTwice().getOrDefault(chain, 0L);
        return backedUp(new BackedUp(chain, once, twice), receipt.route().epoch());
    }

    /** A backup that is told of stays made: the mark never falls within one life. */
    List<Change> backedUp(BackedUp told, Id epoch) {
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

    void addReceipt(List<Change> notes, Receipt receipt, Digest file) {
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
            watch.see(receipt, file, false).ifPresent(doubt -> core.ledger().record(core.actor(), List.of(doubt)));
            values.put("file", file.toString());
            notes.add(change(SyncRecords.RECEIPT, id, values));
            core.ledger().record(core.actor(), backedUp(receipt, receipt.route().chain()));
        }
    }

    void addNotice(List<Change> notes, CaseNotice notice) {
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

    Change note(VerifiedBatch batch, IntakeState state, Map<String, Integer> opaque) {
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
        values.put("counts", Counts.write(opaque));
        return change(SyncRecords.INTAKE, SyncRecords.idOf(batch.file()), values);
    }
}
