package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchWriter;
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

/**
 * Notes and receipts of batches. A receipt is made once: its file and its place in the downlink are on the disk and
 * noted before anybody gets it, and from then on the same bytes answer every delivery of the same batch.
 */
final class Answers {
    private static final String OUTCOME = "o:";

    private final Core core;
    private final Inbox inbox;
    private final BureauIdentity bureau;
    private final BatchWriter writer;
    private final Downlink downlink;
    private final IntakeQueries queries;

    Answers(Core core, KeyBox keys, Inbox inbox, BureauIdentity bureau, Downlink downlink) {
        this.core = core;
        this.inbox = inbox;
        this.bureau = bureau;
        this.downlink = downlink;
        this.writer = new BatchWriter(keys.device().signing(), core.seams());
        this.queries = new IntakeQueries(core.store().query());
    }

    /** The journal's note of a batch. It names the file each time: a rebuild reads each op by itself. */
    Change note(BatchIntake.Opened opened, IntakeState state, String way) {
        return note(opened, state, way, opened.manifest().route().chain());
    }

    /** @param home the chain or branch under which the ops of the batch stand here */
    Change note(BatchIntake.Opened opened, IntakeState state, String way, Id home) {
        Manifest manifest = opened.manifest();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("digest", opened.batch().file().toString());
        values.put("batchType", manifest.type().code());
        values.put("dev", manifest.route().dev().toString());
        values.put("chain", manifest.route().chain().toString());
        values.put("unit", opened.device().device().unit());
        values.put("firstSeq", manifest.stretch().first());
        values.put("lastSeq", manifest.stretch().last());
        values.put("head", manifest.stretch().head().toString());
        values.put("appliedSeq", state == IntakeState.TAKEN ? opened.trusted() : 0L);
        values.put("seenDseq", manifest.remarks().seen().dseq());
        values.put("state", state.code());
        values.put("way", way);
        values.put("home", home.toString());
        Id id = SyncRecords.idOf(opened.batch().file());
        return Change.of(SyncRecords.INTAKE, id, values, core.ledger().seen(SyncRecords.INTAKE, id));
    }

    /** The note of a second history under one chain; its name here is its record's id. */
    Change branch(BatchIntake.Opened opened, Id home, Histories.Point leaves) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("dev", opened.device().device().dev().toString());
        values.put("chain", opened.manifest().route().chain().toString());
        values.put("baseHome", leaves.home().toString());
        values.put("baseSeq", leaves.seq());
        values.put("baseHead", leaves.head().toString());
        return Change.create(Chain.BRANCH, home, values);
    }

    /**
     * @param here the last number of the chain that was here before
     * @param noteSeq the note's number in the bureau's own journal
     */
    BatchIntake.Taken taken(BatchIntake.Opened opened, long here, long noteSeq) {
        return answer(opened, IntakeState.TAKEN, here, noteSeq);
    }

    BatchIntake.Taken quarantined(BatchIntake.Opened opened, String way) {
        long seq = core.ledger()
                .record(core.actor(), note(opened, IntakeState.QUARANTINED, way))
                .seq();
        return answer(opened, IntakeState.QUARANTINED, 0, seq);
    }

    /** For a batch that was taken when the program ended before it was answered. */
    void late(BatchIntake.Opened opened, IntakeQueries.Noted noted) {
        answer(opened, noted.state(), noted.first() - 1, 0);
    }

    private BatchIntake.Taken answer(BatchIntake.Opened opened, IntakeState state, long here, long noteSeq) {
        Judgement judgement = new Judgement(core.kinds(), queries, opened.ops());
        List<Outcome> outcomes = judgement.outcomes(here, opened.trusted());
        Map<String, Integer> counts = new LinkedHashMap<>(Counts.of(judgement.records(opened.trusted())));
        Manifest manifest = opened.manifest();
        Receipt receipt = new Receipt(
                manifest.route(),
                manifest.stretch(),
                opened.batch().file(),
                taken(noteSeq),
                standingOf(opened.device()),
                outcomes);
        byte[] file = writer.receipt(receipt, opened.device().device().receiving());
        inbox.keep(Inbox.Part.RECEIPT, opened.batch().file(), file);
        List<Change> notes = new ArrayList<>(downlink.receipt(opened.device(), receipt));
        BatchIntake.tally(outcomes).forEach((code, count) -> counts.put(OUTCOME + code, count));
        notes.add(answered(opened.batch(), counts, file));
        core.ledger().record(core.actor(), notes);
        return told(opened.batch(), opened.device().device().unit(), state, false, file, counts);
    }

    private Change answered(VerifiedBatch batch, Map<String, Integer> counts, byte[] receipt) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("counts", Counts.write(counts));
        values.put("receipt", Digest.of(receipt).toString());
        Id id = SyncRecords.idOf(batch.file());
        return Change.of(SyncRecords.INTAKE, id, values, core.ledger().seen(SyncRecords.INTAKE, id));
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
                taken(0),
                standingOf(device),
                List.of());
        return writer.receipt(bare, device.device().receiving());
    }

    private Receipt.Taken taken(long noteSeq) {
        Receipt.Taken[] now = new Receipt.Taken[1];
        core.ledger().quietly(() -> {
            var journal = core.ledger().local();
            now[0] = new Receipt.Taken(
                    core.seams().millis(), noteSeq, journal.lastSeq(), Digest.ofBytes(journal.head()));
        });
        return now[0];
    }

    private Standing standingOf(DeviceEntry device) {
        Id dev = device.device().dev();
        Id enrolled = device.device().chain();
        Histories histories = new Histories(queries, dev, enrolled);
        Map<Id, Long> have = new LinkedHashMap<>();
        have.put(enrolled, 0L);
        for (Standing.Tip tip : histories.tips()) {
            have.put(tip.home(), tip.seq());
        }
        Set<Id> chains = new LinkedHashSet<>(have.keySet());
        queries.waitingOf(dev).forEach(waiting -> chains.add(waiting.chain()));
        List<Standing.Gap> gaps = new ArrayList<>();
        chains.forEach(chain -> gaps.addAll(gaps(queries, chain, have.getOrDefault(chain, 0L))));
        boolean twins = new Lineage(queries, histories).twins();
        return new Standing(have, Map.of(), gaps, histories.tips(), twins);
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
