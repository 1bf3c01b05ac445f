package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.keep.ChainPiece;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.SyncRecords;

/**
 * The bureau's door. A batch is verified, kept as a file, noted in the journal, applied and answered, in this order, all
 * of it or nothing; a crash anywhere between leaves what the next opening or the next delivery completes. One batch at
 * a time, whoever brings it.
 */
public final class BatchIntake {
    private static final Set<String> DISK = Set.of("hub.full", "inbox.write", "journal.full", "journal.write");

    private final Core core;
    private final Inbox inbox;
    private final OpReading reading;
    private final Enrolment enrolment;
    private final IntakeQueries queries;
    private final StaticRules rules;
    private final Answers answers;
    private final KeyChanges changes;
    private boolean mended;

    public BatchIntake(Core core, KeyBox keys, Inbox inbox, Enrolment enrolment, Downlink downlink) {
        this.core = core;
        this.inbox = inbox;
        this.reading = new OpReading(keys, inbox);
        this.enrolment = enrolment;
        this.queries = new IntakeQueries(core.store().query());
        this.rules = new StaticRules(core.kinds());
        this.answers = new Answers(core, keys, inbox, enrolment.bureau(), downlink);
        this.changes = new KeyChanges(core, inbox, reading.bodies(), queries);
    }

    /**
     * What became of one file.
     *
     * @param repeated it had arrived before
     * @param receipt the signed answer: to the batch, or, while it waits, on what is here of the device
     * @param outcomes how many ops met which outcome, by its code; empty while it waits
     * @param counts records new, changed, in conflict, suspected; empty while it waits
     */
    public record Taken(
            Manifest manifest,
            String unit,
            Digest file,
            IntakeState state,
            boolean repeated,
            byte[] receipt,
            Map<String, Integer> outcomes,
            Map<String, Integer> counts) {}

    /** A batch that is genuine, open, and of a known device. */
    record Opened(VerifiedBatch batch, DeviceEntry device, List<Op> ops, Trust trust) {
        Manifest manifest() {
            return batch.manifest();
        }

        /**
         * Why an op of it does not count: its device is revoked, or the batch was set aside; empty for one that does.
         *
         * @param home the chain or branch under which its ops stand here
         */
        String doubt(Id home, long seq) {
            return !device.trusts(home, seq) ? "device.revoked" : trust.counts(home, seq) ? "" : "batch.aside";
        }

        /** What becomes of it once it is in the store. */
        IntakeState state(Id home) {
            return ops.stream().allMatch(op -> !doubt(home, op.seq()).isEmpty())
                    ? IntakeState.QUARANTINED
                    : IntakeState.TAKEN;
        }
    }

    /**
     * Takes one file.
     *
     * @param way {@code stick} or {@code line}
     * @throws Refusal {@code batch.*}, {@code device.*}, {@code hub.full} and the like: then nothing of it counts
     */
    public synchronized Taken take(byte[] file, String way) {
        try {
            mend();
            return takeNow(file, way);
        } catch (Refusal refused) {
            mendNextWhenTheDiskFailed(refused);
            throw refused;
        }
    }

    /** A batch that is noted and could not be answered for want of room is answered at the next delivery, not as missing. */
    private void mendNextWhenTheDiskFailed(Refusal refused) {
        if (DISK.contains(refused.code())) {
            mended = false;
        }
    }

    private Taken takeNow(byte[] file, String way) {
        VerifiedBatch batch = verify(file, enrolment.table());
        Optional<IntakeQueries.Noted> noted = queries.noted(SyncRecords.idOf(batch.file()));
        if (batch.manifest().type() == BatchType.REKEY) {
            return changeKeys(batch, file, way, noted.isPresent());
        }
        if (noted.isPresent() && isFinal(noted.get().state())) {
            return again(batch, noted.get());
        }
        if (batch.manifest().type() == BatchType.BACK) {
            return takeBack(batch, file, way);
        }
        Opened opened = open(batch, enrolment.table());
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        Taken taken = settle(
                opened,
                way,
                noted.filter(at -> at.state() == IntakeState.WAITING).isPresent());
        if (taken.state() != IntakeState.WAITING) {
            drain(batch.manifest().route().dev());
        }
        return taken;
    }

    /**
     * What this bureau told a device in a life that it lost a part of. Its own ops come back as the same ops, so that a
     * decision that a person saw stands; receipts among the entries stay in the file as evidence of what was received.
     */
    private Taken takeBack(VerifiedBatch batch, byte[] file, String way) {
        DeviceTable table = enrolment.table();
        DeviceEntry device = table.device(batch.manifest().route().dev()).orElseThrow();
        List<DownEntry> entries = reading.bodies().back(batch, table);
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        List<Change> notes = new ArrayList<>();
        for (ChainPiece piece : ChainPiece.among(entries, DownEntry.PEER)) {
            if (core.ledger().values(Chain.BRANCH, piece.home()).isEmpty()) {
                piece.branch().ifPresent(notes::add);
            }
        }
        notes.add(answers.backNote(batch, device, way));
        core.ledger().receive(core.actor(), notes, reading.handedBack(batch));
        return answers.back(batch, device, entries);
    }

    DeviceTable rehearsedKeys(VerifiedBatch batch, DeviceTable table) {
        return changes.rehearsed(batch, table);
    }

    private Taken changeKeys(VerifiedBatch batch, byte[] file, String way, boolean repeated) {
        if (!repeated) {
            changes.take(batch, file, enrolment.table(), way);
        }
        DeviceEntry device =
                enrolment.table().device(batch.manifest().route().dev()).orElseThrow();
        return new Taken(
                batch.manifest(),
                device.device().unit(),
                batch.file(),
                IntakeState.TAKEN,
                repeated,
                answers.standing(device),
                Map.of(),
                Map.of());
    }

    private Taken again(VerifiedBatch batch, IntakeQueries.Noted noted) {
        if (batch.manifest().type() == BatchType.BACK && !answers.knows(batch)) {
            DeviceEntry device = enrolment.table().device(noted.dev()).orElseThrow();
            return answers.back(batch, device, reading.bodies().back(batch));
        }
        boolean stands =
                batch.manifest().type() == BatchType.BACK || answers.knows(batch) && answers.isOfTheKeyOfNow(batch);
        return stands ? answers.again(batch, noted) : answers.late(openKept(noted.digest(), enrolment.table()), noted);
    }

    /** A second history was once kept apart without effect; brought again, it is taken in like any other. */
    private static boolean isFinal(IntakeState state) {
        return state != IntakeState.WAITING && state != IntakeState.FORK;
    }

    VerifiedBatch verify(byte[] file, DeviceTable table) {
        return new BatchReader(Addressee.bureau(enrolment.bureau().aud()), table).verify(file);
    }

    /**
     * The life of the bureau that the batch names is no ground to refuse it: its ops are the office's, whichever copy of
     * the bureau it wrote to.
     *
     * @throws Refusal {@code batch.op}, those of {@link ChainRules} and of reading a body
     */
    Opened open(VerifiedBatch batch, DeviceTable table) {
        Manifest.Route route = batch.manifest().route();
        DeviceEntry device = table.device(route.dev()).orElseThrow();
        List<Op> ops = reading.ops(batch);
        rules.require(ops, device.device().unit());
        Opened opened = new Opened(batch, device, ops, core.services().ops().trust());
        ChainRules.require(opened, table, queries);
        return opened;
    }

    /** A batch that lies in the inbox already. */
    Opened openKept(Digest file, DeviceTable table) {
        return open(reading.kept(file), table);
    }

    private Histories histories(DeviceEntry device) {
        return new Histories(queries, device.device().dev(), device.device().chain());
    }

    private Taken settle(Opened opened, String way, boolean noted) {
        Histories histories = histories(opened.device());
        Manifest manifest = opened.manifest();
        Histories.Placed placed = histories.place(manifest.route().chain(), manifest.stretch(), opened.ops());
        ChainRules.requireRoom(histories, placed, noted ? 0 : waitingElsewhere(opened));
        if (placed.gap()) {
            if (!noted) {
                core.ledger().record(core.actor(), answers.note(opened, IntakeState.WAITING, way));
            }
            return answers.waiting(opened);
        }
        Id home = placed.home();
        List<Op> ops = opened.ops().stream().map(op -> op.under(home)).toList();
        List<Change> notes = new ArrayList<>();
        placed.leaves().ifPresent(leaves -> notes.add(answers.branch(opened, home, leaves)));
        Revocation.unnamed(core, opened.device(), home).ifPresent(notes::add);
        notes.add(answers.note(opened, opened.state(home), way, home));
        core.ledger().receive(core.actor(), notes, ops);
        return answers.taken(opened, placed.from() - 1, home);
    }

    /** Chains of the device of which nothing is taken yet. */
    private int waitingElsewhere(Opened opened) {
        return (int) queries.waitingOf(opened.device().device().dev()).stream()
                .map(IntakeQueries.Noted::chain)
                .filter(chain -> !chain.equals(opened.manifest().route().chain()))
                .filter(chain -> queries.position(chain).isEmpty())
                .distinct()
                .count();
    }

    /** What waited for this batch is taken now, in order; a chain may also have waited for the one it goes on from. */
    private void drain(Id dev) {
        boolean more = true;
        while (more) {
            more = false;
            for (IntakeQueries.Noted next : queries.waitingOf(dev)) {
                more |= tryWaiting(next);
            }
        }
    }

    private boolean tryWaiting(IntakeQueries.Noted waiting) {
        DeviceTable table = enrolment.table();
        DeviceEntry device = table.device(waiting.dev()).orElseThrow();
        VerifiedBatch kept = reading.kept(waiting.digest());
        if (!histories(device).mayFollow(kept.manifest())) {
            return false;
        }
        try {
            Opened opened = open(kept, table);
            if (!isSignedByAKeyOfNow(waiting, table)) {
                core.ledger().record(core.actor(), answers.note(opened, IntakeState.FORK, waiting.way()));
                return false;
            }
            return settle(opened, waiting.way(), true).state() != IntakeState.WAITING;
        } catch (Refusal refused) {
            if (DISK.contains(refused.code()) || refused.exitCode() > 1) {
                throw refused;
            }
            return false;
        }
    }

    /** A key that was changed meanwhile signs nothing behind its number any more, also what came before the change. */
    private boolean isSignedByAKeyOfNow(IntakeQueries.Noted waiting, DeviceTable table) {
        try {
            verify(inbox.read(Inbox.Part.CAME, waiting.digest()), table);
            return true;
        } catch (Refusal formerKey) {
            return false;
        }
    }

    /** After an upgrade: a second receipt replaces the word that some of the batch was parked. */
    private void judgeAgain(IntakeQueries.Noted parked) {
        Opened opened = openKept(parked.digest(), enrolment.table());
        long still = opened.ops().stream()
                .filter(op -> !core.kinds().understands(op))
                .count();
        if (Answers.parked(parked) > still) {
            answers.late(opened, parked);
        }
    }

    /** Once after opening: answers what was taken and not answered, and takes what waits no longer. */
    private void mend() {
        if (mended) {
            return;
        }
        mended = true;
        for (IntakeQueries.Noted noted : queries.unanswered()) {
            again(reading.kept(noted.digest()), noted);
        }
        for (IntakeQueries.Noted parked : queries.parked()) {
            judgeAgain(parked);
        }
        queries.all().stream()
                .filter(waiting -> waiting.state() == IntakeState.WAITING)
                .map(IntakeQueries.Noted::dev)
                .distinct()
                .toList()
                .forEach(this::drain);
        answerAnew();
    }

    /**
     * Gives another word on every batch that a moved mark makes another matter. Asked of what was said and not of what
     * was moved: when the program ends in between, the next opening finds the same batches.
     */
    synchronized void answerAnew() {
        DeviceTable table = enrolment.table();
        Trust trust = core.services().ops().trust();
        for (IntakeQueries.Noted noted : queries.answered()) {
            boolean stands = table.device(noted.dev())
                    .map(device -> Answers.stands(noted, device, trust))
                    .orElse(true);
            if (!stands
                    && reading.kept(noted.digest())
                            .manifest()
                            .route()
                            .epoch()
                            .equals(enrolment.bureau().epoch())) {
                answers.late(openKept(noted.digest(), table), noted);
            }
        }
    }

    /** What is here of a device, signed: the answer to a batch that waits, and to whoever asks. */
    public synchronized Optional<byte[]> standing(Id dev) {
        try {
            mend();
        } catch (Refusal refused) {
            mendNextWhenTheDiskFailed(refused);
            throw refused;
        }
        return enrolment.table().device(dev).filter(entry -> !entry.bureau()).map(answers::standing);
    }

    static Map<String, Integer> tally(List<Outcome> outcomes) {
        Map<String, Integer> tally = new TreeMap<>();
        outcomes.forEach(outcome -> tally.merge(outcome.kind().code(), 1, Integer::sum));
        return tally;
    }
}
