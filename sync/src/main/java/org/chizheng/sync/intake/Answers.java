package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.keep.BureauIdentity;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.BackedUp;

/**
 * Notes and receipts of batches. A receipt is made once: its file and its place in the downlink are on the disk and
 * noted before anybody gets it, and from then on the same bytes answer every delivery of the same batch.
 */
final class Answers {
    private static final String OUTCOME = "o:";

    /** Stands in the answer to an entry that holds no op. */
    private static final Id NO_OP = new Id(0, 0);

    private final Core core;
    private final Inbox inbox;
    private final BureauIdentity bureau;
    private final BatchWriter writer;
    private final Downlink downlink;
    private final IntakeQueries queries;
    private final IntakeLog log;

    Answers(Core core, KeyBox keys, Inbox inbox, BureauIdentity bureau, Downlink downlink) {
        this.core = core;
        this.inbox = inbox;
        this.bureau = bureau;
        this.downlink = downlink;
        this.writer = new BatchWriter(keys.device().signing(), core.seams());
        this.queries = new IntakeQueries(core.store().query());
        this.log = new IntakeLog(core, bureau.epoch());
    }

    /** The journal's note of a batch. It names the file each time: a rebuild reads each op by itself. */
    Change note(BatchIntake.Opened opened, IntakeState state, String way) {
        Map<String, Object> values = place(opened.batch(), opened.device(), state, way);
        values.put("appliedSeq", state == IntakeState.TAKEN ? opened.trusted() : 0L);
        values.put("seenDseq", opened.manifest().remarks().seen().dseq());
        if (state == IntakeState.TAKEN || state == IntakeState.QUARANTINED) {
            log.enter(values, opened.batch().file(), state);
        }
        return change(opened.batch(), values);
    }

    private static Map<String, Object> place(VerifiedBatch batch, DeviceEntry device, IntakeState state, String way) {
        Manifest manifest = batch.manifest();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("digest", batch.file().toString());
        values.put("batchType", manifest.type().code());
        values.put("dev", manifest.route().dev().toString());
        values.put("chain", manifest.route().chain().toString());
        values.put("unit", device.device().unit());
        values.put("firstSeq", manifest.stretch().first());
        values.put("lastSeq", manifest.stretch().last());
        values.put("head", manifest.stretch().head().toString());
        values.put("state", state.code());
        values.put("way", way);
        values.put("epoch", manifest.route().epoch().toString());
        return values;
    }

    private Change change(VerifiedBatch batch, Map<String, Object> values) {
        Id id = SyncRecords.idOf(batch.file());
        return Change.of(SyncRecords.INTAKE, id, values, core.ledger().seen(SyncRecords.INTAKE, id));
    }

    /** @param here the last number of the chain that was here before */
    BatchIntake.Taken taken(BatchIntake.Opened opened, long here) {
        return answer(opened, IntakeState.TAKEN, here);
    }

    BatchIntake.Taken quarantined(BatchIntake.Opened opened, String way) {
        core.ledger().record(core.actor(), note(opened, IntakeState.QUARANTINED, way));
        return answer(opened, IntakeState.QUARANTINED, 0);
    }

    /** For a batch that was taken when the program ended before it was answered, or answered in a life that is over. */
    BatchIntake.Taken late(BatchIntake.Opened opened, IntakeQueries.Noted noted) {
        return answer(opened, noted.state(), noted.first() - 1);
    }

    /** The note of a file that a device hands back; its own number in this bureau's log is drawn with it. */
    Change backNote(VerifiedBatch batch, DeviceEntry device, String way) {
        Map<String, Object> values = place(batch, device, IntakeState.TAKEN, way);
        values.put("appliedSeq", batch.manifest().stretch().last());
        log.enter(values, batch.file(), IntakeState.TAKEN);
        return change(batch, values);
    }

    /** Answers it entry by entry, so that the device need not hand it back again. */
    BatchIntake.Taken back(VerifiedBatch batch, DeviceEntry device, List<DownEntry> entries) {
        List<Outcome> outcomes = entries.stream()
                .map(entry -> new Outcome(
                        entry.dseq(),
                        entry.is().equals(DownEntry.OP) ? entry.op().head().op() : NO_OP,
                        Outcome.Kind.APPLIED,
                        "",
                        ""))
                .toList();
        return answer(batch, device, IntakeState.TAKEN, outcomes, new LinkedHashMap<>());
    }

    /** How many ops of a batch its last receipt called parked. */
    static long parked(IntakeQueries.Noted noted) {
        return Counts.read(noted.counts()).getOrDefault(OUTCOME + Outcome.Kind.PARKED_SCHEMA.code(), 0);
    }

    /** Whether the receipt of a batch stands in its device's downlink of this life. */
    boolean knows(VerifiedBatch batch) {
        return downlink.tells(batch.manifest().route().dev(), batch.file());
    }

    private BatchIntake.Taken answer(BatchIntake.Opened opened, IntakeState state, long here) {
        Judgement judgement = new Judgement(core.kinds(), queries, opened.ops());
        List<Outcome> outcomes = judgement.outcomes(here, opened.trusted());
        Map<String, Integer> counts = new LinkedHashMap<>(Counts.of(judgement.records(opened.trusted())));
        return answer(opened.batch(), opened.device(), state, outcomes, counts);
    }

    private BatchIntake.Taken answer(
            VerifiedBatch batch,
            DeviceEntry device,
            IntakeState state,
            List<Outcome> outcomes,
            Map<String, Integer> counts) {
        Manifest.Route route = batch.manifest().route();
        Receipt receipt = new Receipt(
                new Manifest.Route(bureau.aud(), bureau.epoch(), route.dev(), route.chain()),
                batch.manifest().stretch(),
                batch.file(),
                log.taken(route.dev(), batch.file()),
                standingOf(device.device().chain()),
                outcomes);
        byte[] file = writer.receipt(receipt, device.device().receiving());
        inbox.keep(Inbox.Part.RECEIPT, batch.file(), file);
        List<Change> notes = new ArrayList<>(downlink.receipt(device, receipt));
        BatchIntake.tally(outcomes).forEach((code, count) -> counts.put(OUTCOME + code, count));
        notes.add(answered(batch, counts, file));
        core.ledger().record(core.actor(), notes);
        return told(batch, device.device().unit(), state, false, file, counts);
    }

    private Change answered(VerifiedBatch batch, Map<String, Integer> counts, byte[] receipt) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("counts", Counts.write(counts));
        values.put("receipt", Digest.of(receipt).toString());
        return change(batch, values);
    }

    BatchIntake.Taken again(VerifiedBatch batch, IntakeQueries.Noted noted) {
        byte[] receipt = inbox.read(Inbox.Part.RECEIPT, batch.file());
        return told(batch, noted.unit(), noted.state(), true, receipt, Counts.read(noted.counts()));
    }

    BatchIntake.Taken waiting(BatchIntake.Opened opened) {
        return told(
                opened.batch(),
                opened.device().device().unit(),
                IntakeState.WAITING,
                false,
                standing(opened.device()),
                Map.of());
    }

    private static BatchIntake.Taken told(
            VerifiedBatch batch,
            String unit,
            IntakeState state,
            boolean repeated,
            byte[] receipt,
            Map<String, Integer> all) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        split(all, outcomes, counts);
        return new BatchIntake.Taken(batch.manifest(), unit, batch.file(), state, repeated, receipt, outcomes, counts);
    }

    /** Parts what one note of the journal holds: ops by outcome, and records by what became of them. */
    static void split(Map<String, Integer> all, Map<String, Integer> outcomes, Map<String, Integer> counts) {
        all.forEach((code, count) -> {
            if (code.startsWith(OUTCOME)) {
                outcomes.put(code.substring(OUTCOME.length()), count);
            } else {
                counts.put(code, count);
            }
        });
    }

    /** A receipt that answers no batch. */
    byte[] standing(DeviceEntry device) {
        Id chain = device.device().chain();
        Id dev = device.device().dev();
        IntakeQueries.Position at =
                queries.position(chain).orElse(new IntakeQueries.Position(dev, 0, Links.start(dev, chain)));
        Receipt bare = new Receipt(
                new Manifest.Route(bureau.aud(), bureau.epoch(), dev, chain),
                new Manifest.Stretch(at.seq() + 1, at.seq(), at.head(), at.head()),
                Digest.ZERO,
                log.taken(dev, Digest.ZERO),
                standingOf(chain),
                List.of());
        return writer.receipt(bare, device.device().receiving());
    }

    private Standing standingOf(Id chain) {
        long here = queries.position(chain).map(IntakeQueries.Position::seq).orElse(0L);
        BackedUp backedUp = BackedUp.of(chain, core.backup().made());
        return new Standing(
                Map.of(chain, here),
                Map.of(chain, backedUp.once()),
                Map.of(chain, backedUp.twice()),
                gaps(queries, chain, here));
    }

    /** What is missing between what is here and what waits. */
    static List<Standing.Gap> gaps(IntakeQueries queries, Id chain, long here) {
        List<Standing.Gap> gaps = new ArrayList<>();
        long through = here;
        for (IntakeQueries.Noted waiting : queries.waiting(chain)) {
            if (waiting.first() > through + 1) {
                gaps.add(new Standing.Gap(chain, through + 1, waiting.first() - 1));
            }
            through = Math.max(through, waiting.last());
        }
        return gaps;
    }
}
