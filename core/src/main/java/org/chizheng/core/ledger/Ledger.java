package org.chizheng.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * The write gate: permission and shape are checked, the ops are forced into the journal, and only then does the
 * projection take them. There is no second way to write.
 */
public final class Ledger {
    /** Ops forced together when rows come in bulk; a crash leaves whole rows, running the import again completes it. */
    public static final int GROUP = 500;

    private final Journal travelling;
    private final Journal local;
    private final Apply projection;
    private final Permission permission;
    private final ChangeFeed feed;
    private final Seams seams;
    private final ReentrantLock lock = new ReentrantLock();
    private Hlc time;
    private volatile String clock = "unknown";

    /**
     * @param travelling the chain whose ops go to the bureau
     * @param local the chain of records that stay on this device
     */
    public Ledger(
            Journal travelling, Journal local, Apply projection, Permission permission, ChangeFeed feed, Seams seams) {
        this.travelling = travelling;
        this.local = local;
        this.projection = projection;
        this.permission = permission;
        this.feed = feed;
        this.seams = seams;
        this.time = travelling.lastTime().later(local.lastTime());
    }

    /**
     * Saves the changes of one action of one person. When it returns every one of them is on the disk.
     *
     * @return the ops, in the order of the changes
     * @throws Refusal when a change is not permitted or has not the shape of its kind: nothing was saved
     */
    public List<Op> record(Actor actor, List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        for (Change change : changes) {
            checkShape(change);
            permission.check(actor, change);
        }
        String transaction = changes.size() > 1 ? seams.newId().toString() : null;
        List<Op> saved = new ArrayList<>(changes.size());
        for (int from = 0; from < changes.size(); from += GROUP) {
            saved.addAll(group(actor, changes.subList(from, Math.min(changes.size(), from + GROUP)), transaction));
        }
        return saved;
    }

    public Op record(Actor actor, Change change) {
        return record(actor, List.of(change)).get(0);
    }

    private List<Op> group(Actor actor, List<Change> changes, String transaction) {
        List<Op> ops;
        lock.lock();
        try {
            ops = draft(actor, changes, transaction);
            journalOf(changes).append(ops);
            projection.apply(ops);
        } finally {
            lock.unlock();
        }
        feed.tell(ops);
        return ops;
    }

    /** One action writes one chain, so that one force decides over all of it. */
    private Journal journalOf(List<Change> changes) {
        boolean stays = changes.get(0).kind().deviceOnly();
        if (changes.stream().anyMatch(change -> change.kind().deviceOnly() != stays)) {
            throw new IllegalArgumentException("an action writes records that travel or records that stay, not both");
        }
        return stays ? local : travelling;
    }

    private List<Op> draft(Actor actor, List<Change> changes, String transaction) {
        Journal journal = journalOf(changes);
        long seq = journal.lastSeq();
        List<Op> ops = new ArrayList<>(changes.size());
        for (Change change : changes) {
            time = time.tick(seams.millis());
            OpCodec.Draft draft = new OpCodec.Draft(
                    Id.at(time.millis(), seams.random(10)),
                    journal.device(),
                    journal.chain(),
                    ++seq,
                    time,
                    clock,
                    actor.user() + "/" + actor.name(),
                    actor.office(),
                    actor.role(),
                    transaction);
            Op op = OpCodec.write(draft, change, seams.random(16));
            if (op.valLine().length > OpCodec.MAX_LINE || op.opLine().length > OpCodec.MAX_LINE) {
                throw Refusal.of("op.long", "这一条内容太长，没有存", "一条记录最多 64 KB 文字", "请把备注缩短后再存");
            }
            ops.add(op);
        }
        return ops;
    }

    private static void checkShape(Change change) {
        for (Map.Entry<String, Object> entry : change.set().entrySet()) {
            Field field = change.kind()
                    .field(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(change.kind() + " has no field " + entry.getKey()));
            if (!field.type().fits(entry.getValue())) {
                throw new IllegalArgumentException(change.kind() + "." + field.name() + " is " + field.type());
            }
        }
    }

    /** What stands on the screen now; to be taken when a form opens and handed back with its {@link Change}. */
    public Seen seen(RecordKind kind, Id record) {
        return projection.seen(kind, record);
    }

    /** The record's current values by field name. */
    public Map<String, Object> values(RecordKind kind, Id record) {
        return projection.values(kind, record);
    }

    /**
     * Applies ops that came from elsewhere and are kept elsewhere (the inbox), together with the local record that says
     * so. Receiving merges the senders' time into ours, so that what is written here after reading it sorts after it.
     *
     * @param note the device-only record of this receiving, journaled and forced before the ops are applied
     */
    public Op receive(Actor actor, Change note, List<Op> received) {
        checkShape(note);
        Op noted;
        lock.lock();
        try {
            noted = draft(actor, List.of(note), null).get(0);
            local.append(List.of(noted));
            for (Op op : received) {
                observe(op);
            }
            List<Op> all = new ArrayList<>(received);
            all.add(noted);
            projection.apply(all);
        } finally {
            lock.unlock();
        }
        feed.tell(received);
        return noted;
    }

    /** A sender's clock that runs ahead of ours by more than five minutes is not followed: it could be 2099. */
    private void observe(Op op) {
        if (op.time().millis() <= seams.millis() + 300_000) {
            time = time.later(op.time());
        }
    }

    /** How far this machine's clock is to be trusted: {@code ok}, {@code suspect} or {@code unknown}. */
    public void clockStanding(String standing) {
        clock = standing;
    }

    /** The journal whose ops travel, for packing them. */
    public Journal travelling() {
        return travelling;
    }

    public Journal local() {
        return local;
    }

    /** Runs a piece of work while nobody writes. */
    public void quietly(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
