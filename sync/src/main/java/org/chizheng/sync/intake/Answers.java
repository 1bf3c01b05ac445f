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
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.HomeNotes;
import org.chizheng.sync.batch.BatchReader;
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
import org.chizheng.sync.intake.log.IntakeLog;
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
    private final KeyBox keys;
    private final Downlink downlink;
    private final IntakeQueries queries;
    private final IntakeLog log;

    Answers(Core core, KeyBox keys, Inbox inbox, BureauIdentity bureau, Downlink downlink) {
        this.core = core;
        this.inbox = inbox;
        this.bureau = bureau;
        this.downlink = downlink;
        this.keys = keys;
        this.queries = new IntakeQueries(core.store().query());
        this.log = new IntakeLog(core, bureau.epoch());
    }

    /** The journal's note of a batch. It names the file each time: a rebuild reads each op by itself. */
    Change note(BatchIntake.Opened opened, IntakeState state, String way) {
        return note(opened, state, way, opened.manifest().route().chain());
    }

    /** @param home the chain or branch under which the ops of the batch stand here */
    Change note(BatchIntake.Opened opened, IntakeState state, String way, Id home) {
        Map<String, Object> values = place(opened.batch(), opened.device(), state, way);
        boolean inStore = state == IntakeState.TAKEN || state == IntakeState.QUARANTINED;
        values.put("appliedSeq", inStore ? opened.manifest().stretch().last() : 0L);
        values.put("seenDseq", opened.manifest().remarks().seen().dseq());
        values.put("home", home.toString());
        if (inStore) {
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

    /** The note of a second history under one chain; its name here is its record's id. */
    Change branch(BatchIntake.Opened opened, Id home, Histories.Point leaves) {
        return Chain.leaving(
                home,
                opened.device().device().dev(),
                opened.manifest().route().chain(),
                new Chain.Point(leaves.home(), leaves.seq(), leaves.head().bytes()));
    }

    /**
     * @param here the last number of the chain that was here before
     * @param home the chain or branch under which its ops stand
     */
    BatchIntake.Taken taken(BatchIntake.Opened opened, long here, Id home) {
        return answer(opened, here, home);
    }

    /**
     * For a batch that was taken when the program ended before it was answered, for one that was answered in a life that
     * is over, and for one of which a moved mark makes another matter: the new word replaces the former one, here and at
     * the office.
     */
    BatchIntake.Taken late(BatchIntake.Opened opened, IntakeQueries.Noted noted) {
        return answer(opened, noted.first() - 1, noted.home());
    }

    /** Whether the word that was given is still what the mark of the chain says. */
    static boolean stands(IntakeQueries.Noted noted, DeviceEntry device, Trust trust) {
        long quarantined = 0;
        for (long seq = noted.first(); seq <= noted.last(); seq++) {
            quarantined += device.trusts(noted.home(), seq) && trust.counts(noted.home(), seq) ? 0 : 1;
        }
        Map<String, Integer> said = Counts.read(noted.counts());
        return quarantined == said.getOrDefault(OUTCOME + Outcome.Kind.QUARANTINED.code(), 0);
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
        downlink.takeBack(device, entries);
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

    private BatchIntake.Taken answer(BatchIntake.Opened opened, long here, Id home) {
        IntakeState state = opened.state(home);
        Judgement judgement = new Judgement(core.kinds(), queries, opened.ops());
        List<Outcome> outcomes = judgement.outcomes(here, seq -> opened.doubt(home, seq));
        Map<String, Integer> counts = new LinkedHashMap<>(
                Counts.of(judgement.records(seq -> opened.doubt(home, seq).isEmpty())));
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
                standingOf(device),
                outcomes);
        byte[] file = writer().receipt(receipt, device.device().receiving());
        inbox.keep(Inbox.Part.RECEIPT, batch.file(), file);
        List<Change> notes = new ArrayList<>(downlink.receipt(device, receipt));
        BatchIntake.tally(outcomes).forEach((code, count) -> counts.put(OUTCOME + code, count));
        notes.add(answered(batch, state, counts, file));
        core.ledger().record(core.actor(), notes);
        return told(batch, device.device().unit(), state, false, file, counts);
    }

    private Change answered(VerifiedBatch batch, IntakeState state, Map<String, Integer> counts, byte[] receipt) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("state", state.code());
        values.put("counts", Counts.write(counts));
        values.put("receipt", Digest.of(receipt).toString());
        return change(batch, values);
    }

    /** With the key of now: it may have been changed since this bureau was opened. */
    private BatchWriter writer() {
        return new BatchWriter(keys.device().signing(), core.seams());
    }

    /** Whether offices still believe the receipt that was given. */
    boolean isOfTheKeyOfNow(VerifiedBatch batch) {
        String signer = BatchReader.signer(inbox.read(Inbox.Part.RECEIPT, batch.file()));
        return signer.equals(keys.device().signing().publicKey().kid());
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
                standingOf(device),
                List.of());
        return writer().receipt(bare, device.device().receiving());
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
        List<HomeNotes.Kept> backups = core.backup().made();
        Map<Id, Long> once = new LinkedHashMap<>();
        Map<Id, Long> twice = new LinkedHashMap<>();
        for (Id chain : have.keySet()) {
            BackedUp backedUp = BackedUp.of(chain, backups);
            once.put(chain, backedUp.once());
            twice.put(chain, backedUp.twice());
        }
        return new Standing(have, once, twice, gaps, histories.tips(), twins);
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
