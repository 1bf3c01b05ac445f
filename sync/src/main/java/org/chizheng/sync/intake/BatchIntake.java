package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceTable;
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
    private final Core core;
    private final Inbox inbox;
    private final OpReading reading;
    private final Enrolment enrolment;
    private final IntakeQueries queries;
    private final StaticRules rules;
    private final Answers answers;
    private boolean mended;

    public BatchIntake(Core core, KeyBox keys, Inbox inbox, Enrolment enrolment, Downlink downlink) {
        this.core = core;
        this.inbox = inbox;
        this.reading = new OpReading(keys, inbox);
        this.enrolment = enrolment;
        this.queries = new IntakeQueries(core.store().query());
        this.rules = new StaticRules(core.kinds());
        this.answers = new Answers(core, keys, inbox, enrolment.bureau(), downlink);
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
    record Opened(VerifiedBatch batch, DeviceEntry device, List<Op> ops) {
        Manifest manifest() {
            return batch.manifest();
        }

        /** The last number of this chain that counts. */
        long trusted() {
            Manifest.Stretch stretch = manifest().stretch();
            long seq = stretch.last();
            while (seq >= stretch.first() && !device.trusts(manifest().route().chain(), seq)) {
                seq--;
            }
            return seq;
        }
    }

    /**
     * Takes one file.
     *
     * @param way {@code stick} or {@code line}
     * @throws Refusal {@code batch.*}, {@code device.*}, {@code hub.full} and the like: then nothing of it counts
     */
    public synchronized Taken take(byte[] file, String way) {
        mend();
        VerifiedBatch batch = verify(file, enrolment.table());
        Optional<IntakeQueries.Noted> noted = queries.noted(SyncRecords.idOf(batch.file()));
        if (noted.isPresent() && isFinal(noted.get().state())) {
            return answers.again(batch, noted.get());
        }
        Opened opened = open(batch, enrolment.table());
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        Taken taken = settle(opened, way, noted.isPresent());
        if (taken.state() != IntakeState.WAITING) {
            drain(batch.manifest().route().dev());
        }
        return taken;
    }

    /** A second history was once kept apart without effect; brought again, it is taken in like any other. */
    private static boolean isFinal(IntakeState state) {
        return state != IntakeState.WAITING && state != IntakeState.FORK;
    }

    VerifiedBatch verify(byte[] file, DeviceTable table) {
        return new BatchReader(Addressee.bureau(enrolment.bureau().aud()), table).verify(file);
    }

    /** @throws Refusal {@code batch.epoch}, {@code batch.op}, those of {@link ChainRules} and of reading a body */
    Opened open(VerifiedBatch batch, DeviceTable table) {
        Manifest.Route route = batch.manifest().route();
        DeviceEntry device = table.device(route.dev()).orElseThrow();
        if (!route.epoch().equals(enrolment.bureau().epoch())) {
            throw Refusal.of("batch.epoch", "这个包是发给换机之前的县局的", "包里写的县局批次与现在的不同", "请在发出的电脑上重新办理设备登记，再导出一次");
        }
        List<Op> ops = reading.ops(batch);
        rules.require(ops, device.device().unit());
        Opened opened = new Opened(batch, device, ops);
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
        if (opened.trusted() < opened.manifest().stretch().first()) {
            return answers.quarantined(opened, way);
        }
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
        long trusted = opened.trusted();
        List<Op> counted = opened.ops().stream()
                .filter(op -> op.seq() <= trusted)
                .map(op -> op.under(placed.home()))
                .toList();
        List<Change> notes = new ArrayList<>();
        placed.leaves().ifPresent(leaves -> notes.add(answers.branch(opened, placed.home(), leaves)));
        notes.add(answers.note(opened, IntakeState.TAKEN, way, placed.home()));
        Op note = core.ledger().receive(core.actor(), notes, counted);
        return answers.taken(opened, placed.from() - 1, note.seq());
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
            return settle(open(kept, table), waiting.way(), true).state() != IntakeState.WAITING;
        } catch (Refusal refused) {
            if (refused.exitCode() > 1 || refused.code().equals("hub.full")) {
                throw refused;
            }
            return false;
        }
    }

    /** Once after opening: answers what was taken and not answered, and takes what waits no longer. */
    private void mend() {
        if (mended) {
            return;
        }
        mended = true;
        for (IntakeQueries.Noted noted : queries.unanswered()) {
            answers.late(openKept(noted.digest(), enrolment.table()), noted);
        }
        queries.all().stream()
                .filter(waiting -> waiting.state() == IntakeState.WAITING)
                .map(IntakeQueries.Noted::dev)
                .distinct()
                .toList()
                .forEach(this::drain);
    }

    /** What is here of a device, signed: the answer to a batch that waits, and to whoever asks. */
    public synchronized Optional<byte[]> standing(Id dev) {
        mend();
        return enrolment.table().device(dev).filter(entry -> !entry.bureau()).map(answers::standing);
    }

    static Map<String, Integer> tally(List<Outcome> outcomes) {
        Map<String, Integer> tally = new TreeMap<>();
        outcomes.forEach(outcome -> tally.merge(outcome.kind().code(), 1, Integer::sum));
        return tally;
    }
}
