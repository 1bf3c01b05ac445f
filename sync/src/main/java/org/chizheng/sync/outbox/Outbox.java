package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchCutter;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.keep.CheckCode;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.Lives;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.Transport;
import org.chizheng.sync.transport.UpName;

/**
 * Batches of this office. Each is cut once, kept as a file, and sent as the same bytes however often and whichever way;
 * that is what lets the bureau see a resend for what it is.
 */
public final class Outbox {
    /** Ops read at once: two full batches, so that a month's work never lies in memory as a whole. */
    private static final int PAGE = 4000;

    private final Core core;
    private final KeyBox keys;
    private final Inbox inbox;
    private final BureauAnchor anchor;
    private final Lives lives;
    private final OutboxQueries queries;
    private final Journal journal;

    /**
     * @param anchor the bureau in the life that holds
     * @param lives of the bureau as they are known now
     */
    public Outbox(Core core, KeyBox keys, Inbox inbox, BureauAnchor anchor, Lives lives) {
        this.lives = lives;
        this.core = core;
        this.keys = keys;
        this.inbox = inbox;
        this.anchor = anchor;
        this.queries = new OutboxQueries(core.store());
        this.journal = core.ledger().travelling();
    }

    public List<OutboxBatch> batches() {
        return queries.batches(journal.chain(), lives);
    }

    /** Cuts everything that was saved since the last batch. */
    public void cut() {
        List<OutboxBatch> present = batches();
        int number = present.size();
        long from = present.isEmpty() ? 1 : present.get(present.size() - 1).last() + 1;
        long end = journal.lastSeq();
        while (from <= end) {
            long through = Math.min(end, from + PAGE - 1);
            List<Op> ops = new ArrayList<>();
            journal.read(from, through, ops::add);
            List<List<OpLines>> batches = BatchCutter.actions(actions(ops));
            int whole = through < end && batches.size() > 1 ? batches.size() - 1 : batches.size();
            for (List<OpLines> batch : batches.subList(0, whole)) {
                List<Op> content = ops.subList(0, batch.size());
                keep(++number, content);
                from += batch.size();
                ops = ops.subList(batch.size(), ops.size());
            }
        }
    }

    /** Ops of one action of a person stand next to each other and stay together. */
    private static List<List<OpLines>> actions(List<Op> ops) {
        List<List<OpLines>> actions = new ArrayList<>();
        String running = null;
        for (Op op : ops) {
            boolean same = running != null && running.equals(op.transaction());
            if (!same) {
                actions.add(new ArrayList<>());
            }
            actions.get(actions.size() - 1).add(OpLines.of(op));
            running = op.transaction();
        }
        return actions;
    }

    private void keep(int number, List<Op> ops) {
        long first = ops.get(0).seq();
        long last = ops.get(ops.size() - 1).seq();
        byte[] file = write(first, ops);
        inbox.keepSent(first, last, file);
        Digest digest = Digest.of(file);
        Map<String, Integer> counts = new TreeMap<>();
        ops.forEach(op -> counts.merge(op.kind(), 1, Integer::sum));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("chain", journal.chain().toString());
        values.put("firstSeq", first);
        values.put("lastSeq", last);
        values.put("batchNo", (long) number);
        values.put("digest", digest.toString());
        values.put("madeOn", core.seams().today().toString());
        values.put("counts", Counts.write(counts));
        values.put("checkCode", CheckCode.of(digest));
        core.ledger()
                .record(
                        core.actor(),
                        Change.create(SyncRecords.OUTBOX, core.seams().newId(), values));
    }

    private byte[] write(long first, List<Op> ops) {
        Id dev = journal.device();
        Manifest.Route route = new Manifest.Route(anchor.aud(), anchor.epoch(), dev, journal.chain());
        return new BatchWriter(keys.device().signing(), core.seams())
                .up(
                        route,
                        Digest.ofBytes(journal.headAt(first - 1)),
                        ops.stream().map(OpLines::of).toList(),
                        queries.downlink(dev, anchor.epoch()),
                        anchor.bureau().receiving());
    }

    /**
     * Sends one batch; only when the transport says that it certainly got there is it noted as sent.
     *
     * @param way {@code stick} or {@code line}
     * @param place for people: the folder, or the hub's address
     */
    public Sent send(OutboxBatch batch, Transport transport, String way, String place) {
        Sent sent =
                transport.send(new UpName(journal.device(), journal.chain(), batch.first(), batch.last()), file(batch));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("way", way);
        values.put("place", place);
        values.put("sentEpoch", anchor.epoch().toString());
        note(batch.id(), values);
        return sent;
    }

    /**
     * The file as it was made, also to a bureau that begun another life since: it takes what its offices wrote to it in
     * any. Made anew over the same ops when a restored backup has it no longer, or when it is addressed to a bureau that
     * this office does not belong to any more.
     */
    private byte[] file(OutboxBatch batch) {
        if (inbox.hasSent(batch.first(), batch.last())) {
            byte[] made = inbox.sent(batch.first(), batch.last());
            Manifest.Route route =
                    BatchReader.kept(made, Digest.of(made)).manifest().route();
            if (route.aud().equals(anchor.aud())) {
                return made;
            }
        }
        List<Op> ops = new ArrayList<>();
        journal.read(batch.first(), batch.last(), ops::add);
        byte[] file = write(batch.first(), ops);
        inbox.keepSent(batch.first(), batch.last(), file);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("digest", Digest.of(file).toString());
        values.put("checkCode", CheckCode.of(Digest.of(file)));
        note(batch.id(), values);
        return file;
    }

    private void note(Id id, Map<String, Object> values) {
        core.ledger()
                .record(
                        core.actor(),
                        Change.of(SyncRecords.OUTBOX, id, values, core.ledger().seen(SyncRecords.OUTBOX, id)));
    }

    /** How far this device's chain has certainly left, and how far the bureau has answered for it. */
    public static ReportState.Reported reported(List<OutboxBatch> batches) {
        long sent = 0;
        long confirmed = 0;
        for (OutboxBatch batch : batches) {
            boolean answered = batch.confirmed();
            boolean left = answered || batch.state() == OutboxBatch.State.SENT;
            sent = left && batch.first() == sent + 1 ? batch.last() : sent;
            confirmed = answered && batch.first() == confirmed + 1 ? batch.last() : confirmed;
        }
        return new ReportState.Reported(sent, confirmed);
    }
}
