package org.chizheng.sync.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.OwnChains;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.BatchCutter;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.DeviceIdentity;
import org.chizheng.sync.identity.Rekey;
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

    /** Days for which the file of a batch is kept at the least, whatever the bureau has. */
    private static final int KEPT_FOR = 180;

    private final Core core;
    private final KeyBox keys;
    private final Inbox inbox;
    private final BureauAnchor anchor;
    private final Lives lives;
    private final OutboxQueries queries;
    private final OwnChains chains;

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
        this.chains = core.chains();
    }

    public List<OutboxBatch> batches() {
        return queries.batches(chains.lives().all(), lives);
    }

    /** Cuts everything that was saved since the last batch, chain by chain. */
    public void cut() {
        int number = batches().size();
        for (Id chain : chains.lives().all()) {
            number = cut(journal(chain), number);
        }
    }

    private Journal journal(Id chain) {
        return chains.journal(chain).orElseThrow();
    }

    private int cut(Journal journal, int present) {
        int number = present;
        List<OutboxBatch> cut = queries.batches(journal.chain(), lives);
        long from = cut.isEmpty() ? 1 : cut.get(cut.size() - 1).last() + 1;
        long end = journal.lastSeq();
        while (from <= end) {
            long through = Math.min(end, from + PAGE - 1);
            List<Op> ops = new ArrayList<>();
            journal.read(from, through, ops::add);
            List<List<OpLines>> batches = BatchCutter.actions(actions(ops));
            int whole = through < end && batches.size() > 1 ? batches.size() - 1 : batches.size();
            for (List<OpLines> batch : batches.subList(0, whole)) {
                List<Op> content = ops.subList(0, batch.size());
                keep(journal, ++number, content);
                from += batch.size();
                ops = ops.subList(batch.size(), ops.size());
            }
        }
        return number;
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

    private void keep(Journal journal, int number, List<Op> ops) {
        long first = ops.get(0).seq();
        long last = ops.get(ops.size() - 1).seq();
        byte[] file = write(journal, first, ops);
        inbox.keepSent(own(journal.chain(), first, last), file);
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

    private Inbox.Own own(Id chain, long first, long last) {
        return new Inbox.Own(chains.lives().all().get(0).equals(chain) ? null : chain, first, last);
    }

    private byte[] write(Journal journal, long first, List<Op> ops) {
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
        Id dev = core.home().card().deviceId();
        Sent sent = transport.send(new UpName(dev, batch.chain(), batch.first(), batch.last()), file(batch));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("way", way);
        values.put("place", place);
        values.put("sentEpoch", anchor.epoch().toString());
        note(batch.id(), values);
        return sent;
    }

    /**
     * Changes this device's keys: everything saved so far is cut and signed by the present key, everything from then on
     * by the next. The announcement goes with the batches until the bureau's roster shows the new key.
     *
     * @throws Refusal {@code rekey.pending} while an earlier change is not known at the bureau
     */
    public void changeKeys(DeviceIdentity me) {
        if (keys.held().announcement().isPresent()) {
            throw Refusal.of(
                    "rekey.pending",
                    "上一次换的密钥县局还不知道，没有再换",
                    "要等县局收到、名册更新以后才能再换",
                    "请先上报一次，再接收县局写回的内容；急需再换时请县局停用这台电脑后重新登记");
        }
        cut();
        Journal journal = core.home().travelling();
        long from = journal.lastSeq() + 1;
        DeviceKeys now = keys.device();
        DeviceKeys next = DeviceKeys.fresh(core.seams());
        Manifest.Route route = new Manifest.Route(anchor.aud(), anchor.epoch(), journal.device(), journal.chain());
        byte[] file = new BatchWriter(now.signing(), core.seams())
                .rekey(route, from, Digest.ofBytes(journal.headAt(from - 1)), Rekey.line(me, from, next));
        keys.change(next, file);
    }

    /** Tells the bureau of changed keys that it may not know yet; before any batch that the new key signed. */
    public Optional<Sent> announce(Transport transport) {
        return keys.held().announcement().map(file -> {
            Manifest manifest = BatchReader.kept(file, Digest.of(file)).manifest();
            return transport.send(UpName.of(manifest), file);
        });
    }

    /**
     * The file as it was made, also to a bureau that begun another life since: it takes what its offices wrote to it in
     * any. Made anew over the same ops when a restored backup has it no longer or another one, when it is addressed to a
     * bureau that this office does not belong to any more, or when a former key signed it in a chain that was left: that
     * key counts for the chain that it was changed in.
     */
    private byte[] file(OutboxBatch batch) {
        Inbox.Own own = own(batch.chain(), batch.first(), batch.last());
        if (inbox.hasSent(own)) {
            byte[] made = inbox.sent(own);
            Digest digest = Digest.of(made);
            Manifest.Route route = BatchReader.kept(made, digest).manifest().route();
            boolean signed = batch.chain().equals(chains.lives().present())
                    || BatchReader.signer(made)
                            .equals(keys.device().signing().publicKey().kid());
            if (signed && route.aud().equals(anchor.aud()) && digest.equals(batch.file())) {
                return made;
            }
        }
        Journal journal = journal(batch.chain());
        List<Op> ops = new ArrayList<>();
        journal.read(batch.first(), batch.last(), ops::add);
        byte[] file = write(journal, batch.first(), ops);
        inbox.keepSent(own, file);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("digest", Digest.of(file).toString());
        values.put("checkCode", CheckCode.of(Digest.of(file)));
        note(batch.id(), values);
        return file;
    }

    /**
     * Gives back the room of batches that nobody will ask for again: answered, made at least {@link #KEPT_FOR} days ago,
     * and held by two verified backups of the bureau. Their saves stay in the journal, so each can be made anew.
     *
     * @return how many files went
     */
    public int prune() {
        LocalDate before = core.seams().today().minusDays(KEPT_FOR);
        int gone = 0;
        for (Id chain : chains.lives().all()) {
            long twice = queries.backedUp(chain, lives).twice();
            for (OutboxBatch batch : queries.batches(chain, lives)) {
                boolean over = batch.confirmed()
                        && batch.last() <= twice
                        && !LocalDate.parse(batch.madeOn()).isAfter(before);
                gone += over && inbox.dropSent(own(chain, batch.first(), batch.last())) ? 1 : 0;
            }
        }
        return gone;
    }

    private void note(Id id, Map<String, Object> values) {
        core.ledger()
                .record(
                        core.actor(),
                        Change.of(SyncRecords.OUTBOX, id, values, core.ledger().seen(SyncRecords.OUTBOX, id)));
    }

    /**
     * How far this device's saves have certainly left, and how far the bureau has answered for them, counted through all
     * of its chains.
     */
    public static ReportState.Reported reported(List<OutboxBatch> batches, Chain.Lives lives) {
        long sent = 0;
        long confirmed = 0;
        for (Id chain : lives.all()) {
            long before = lives.before(chain);
            for (OutboxBatch batch : batches) {
                if (!batch.chain().equals(chain)) {
                    continue;
                }
                boolean answered = batch.confirmed();
                boolean left = answered || batch.state() == OutboxBatch.State.SENT;
                long through = lives.number(chain, batch.last());
                sent = left && before + batch.first() == sent + 1 ? through : sent;
                confirmed = answered && before + batch.first() == confirmed + 1 ? through : confirmed;
            }
        }
        return new ReportState.Reported(sent, confirmed);
    }
}
