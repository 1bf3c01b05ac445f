package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Op;
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
        if (noted.isPresent() && noted.get().state() != IntakeState.WAITING) {
            return again(batch, noted.get());
        }
        if (batch.manifest().type() == BatchType.BACK) {
            return takeBack(batch, file, way);
        }
        Opened opened = open(batch, enrolment.table());
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        Taken taken = settle(opened, way, noted.isPresent());
        drain(batch);
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
        core.ledger().receive(core.actor(), answers.backNote(batch, device, way), reading.handedBack(batch));
        return answers.back(batch, device, entries);
    }

    private Taken again(VerifiedBatch batch, IntakeQueries.Noted noted) {
        if (noted.state() == IntakeState.FORK) {
            throw ChainCheck.fork(name(noted.unit()));
        }
        if (batch.manifest().type() == BatchType.BACK && !answers.knows(batch)) {
            DeviceEntry device = enrolment.table().device(noted.dev()).orElseThrow();
            return answers.back(batch, device, reading.bodies().back(batch));
        }
        return answers.knows(batch)
                ? answers.again(batch, noted)
                : answers.late(openKept(noted.digest(), enrolment.table()), noted);
    }

    VerifiedBatch verify(byte[] file, DeviceTable table) {
        return new BatchReader(Addressee.bureau(enrolment.bureau().aud()), table).verify(file);
    }

    /**
     * The life of the bureau that the batch names is no ground to refuse it: its ops are the office's, whichever copy of
     * the bureau it wrote to.
     *
     * @throws Refusal {@code device.chain}, {@code batch.op} and the codes of reading a body
     */
    Opened open(VerifiedBatch batch, DeviceTable table) {
        Manifest.Route route = batch.manifest().route();
        DeviceEntry device = table.device(route.dev()).orElseThrow();
        if (!route.chain().equals(device.device().chain())) {
            throw Refusal.of("device.chain", "这台电脑换过数据文件夹", "包里的日志不是登记时的那一份", "请在那台电脑上重新办理设备登记");
        }
        List<Op> ops = reading.ops(batch);
        rules.require(ops, device.device().unit());
        return new Opened(batch, device, ops);
    }

    /** A batch that lies in the inbox already. */
    Opened openKept(Digest file, DeviceTable table) {
        return open(reading.kept(file), table);
    }

    private Taken settle(Opened opened, String way, boolean noted) {
        ChainCheck check = new ChainCheck(queries, opened);
        if (opened.trusted() < opened.manifest().stretch().first()) {
            return answers.quarantined(opened, way);
        }
        if (check.gap()) {
            if (!noted) {
                core.ledger().record(core.actor(), answers.note(opened, IntakeState.WAITING, way));
            }
            return answers.waiting(opened);
        }
        if (!check.continuesWhatIsHere()) {
            core.ledger().record(core.actor(), answers.note(opened, IntakeState.FORK, way));
            throw ChainCheck.fork(name(opened.device().device().unit()));
        }
        long trusted = opened.trusted();
        List<Op> counted =
                opened.ops().stream().filter(op -> op.seq() <= trusted).toList();
        core.ledger().receive(core.actor(), answers.note(opened, IntakeState.TAKEN, way), counted);
        return answers.taken(opened, check.here());
    }

    /** What waited for this batch is taken now, in order. */
    private void drain(VerifiedBatch batch) {
        boolean more = true;
        while (more) {
            more = false;
            for (IntakeQueries.Noted next :
                    queries.waiting(batch.manifest().route().chain())) {
                Opened opened = openKept(next.digest(), enrolment.table());
                if (!new ChainCheck(queries, opened).gap()) {
                    settleWaiting(opened, next);
                    more = true;
                    break;
                }
            }
        }
    }

    private void settleWaiting(Opened opened, IntakeQueries.Noted waiting) {
        try {
            settle(opened, waiting.way(), true);
        } catch (Refusal fork) {
            if (!fork.code().equals(ChainCheck.FORK)) {
                throw fork;
            }
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
        for (IntakeQueries.Noted waiting : new ArrayList<>(queries.all())) {
            if (waiting.state() == IntakeState.WAITING) {
                drain(reading.kept(waiting.digest()));
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

    private String name(String unit) {
        return core.services().units().nameOf(unit);
    }

    static Map<String, Integer> tally(List<Outcome> outcomes) {
        Map<String, Integer> tally = new TreeMap<>();
        outcomes.forEach(outcome -> tally.merge(outcome.kind().code(), 1, Integer::sum));
        return tally;
    }
}
