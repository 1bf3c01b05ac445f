package org.chizheng.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /** Milliseconds that clocks of sound machines differ by. */
    private static final long CLOCK_SLACK = 300_000;

    private volatile Journal travelling;
    private volatile Chain.Lives lives;
    private String turnedFor;
    private final Journal local;
    private final Apply projection;
    private final Permission permission;
    private final ChangeFeed feed;
    private final Reserve reserve;
    private final Seams seams;
    private final ReentrantLock lock = new ReentrantLock();
    private Hlc time;
    private volatile String clock = "unknown";

    /**
     * @param travelling the chain whose ops go to the bureau
     * @param local the chain of records that stay on this device
     */
    public Ledger(
            Journal travelling,
            Journal local,
            Apply projection,
            Permission permission,
            ChangeFeed feed,
            Reserve reserve,
            Seams seams) {
        this.travelling = travelling;
        this.lives = Chain.Lives.of(travelling.chain());
        this.local = local;
        this.projection = projection;
        this.permission = permission;
        this.feed = feed;
        this.reserve = reserve;
        this.seams = seams;
        this.time = travelling.lastTime().later(local.lastTime());
    }

    /**
     * Saves the changes of one action of one person. When it returns every one of them is on the disk. Up to
     * {@link #GROUP} changes are saved whole or not at all, also across a power cut; more go in groups of that size.
     *
     * @return the ops, in the order of the changes
     * @throws Refusal when a change is not permitted or the disk cannot take it: nothing was saved, or, past the first
     *     group, what the refusal says; {@code store.behind} when all was saved and only the lists could not follow
     */
    public List<Op> record(Actor actor, List<Change> changes) {
        return record(actor, changes, changes.size() > 1 ? seams.newId().toString() : null);
    }

    /**
     * As {@link #record(Actor, List)}, for an action of a person that is saved in several steps.
     *
     * @param transaction the same for all steps, so that one undo takes all of them back; null for none
     */
    public List<Op> record(Actor actor, List<Change> changes, String transaction) {
        if (changes.isEmpty()) {
            return List.of();
        }
        for (Change change : changes) {
            checkShape(change);
            permission.check(actor, change);
        }
        List<Op> saved = new ArrayList<>(changes.size());
        for (int from = 0; from < changes.size(); from += GROUP) {
            List<Change> group = changes.subList(from, Math.min(changes.size(), from + GROUP));
            try {
                saved.addAll(group(actor, group, transaction));
            } catch (Refusal refused) {
                throw from == 0 ? refused : afterSome(refused, from);
            }
        }
        return saved;
    }

    private static Refusal afterSome(Refusal refused, int saved) {
        return Refusal.causedBy(refused, refused.code(), "前 " + saved + " 条已经存上，后面的没有存", refused.why(), refused.now());
    }

    public Op record(Actor actor, Change change) {
        return record(actor, List.of(change)).get(0);
    }

    private List<Op> group(Actor actor, List<Change> changes, String transaction) {
        List<Op> saved = alone(() -> {
            begun(actor);
            List<Op> ops = draft(actor, changes, transaction);
            save(journalOf(changes), ops);
            follow(ops);
            return ops;
        });
        feed.tell(saved);
        return saved;
    }

    /**
     * One writer at a time. A pending interrupt (a cancelled task) waits outside: met in the middle of a write it would
     * close the store's file under everybody.
     */
    private <T> T alone(Supplier<T> work) {
        lock.lock();
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void save(Journal journal, List<Op> ops) {
        if (journal == travelling && !reserve.stands()) {
            throw Refusal.ofHome(
                    "journal.full", "磁盘已经写满，这次没有存，之前存的都在", "最后留的一点空间只够把已存的内容导出上报", "请先腾出磁盘空间，然后再点一次保存，屏幕上的内容还在", null);
        }
        try {
            journal.append(ops);
        } catch (Refusal refused) {
            if (refused.code().equals("journal.full")) {
                reserve.giveUp();
            }
            throw refused;
        }
    }

    /**
     * What is in the journal is saved whatever becomes of the lists: they are tried once more, and if they cannot follow
     * now they will when the folder is opened next.
     */
    private void follow(List<Op> ops) {
        try {
            applyTwice(ops);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw Refusal.causedBy(failed, "store.behind", "已经存上，但列表一时没有更新", "检索库这一次没有写成", "请关闭程序再打开，会自动补上；不要重复录入");
        }
    }

    private void applyTwice(List<Op> ops) {
        try {
            projection.apply(ops);
        } catch (RuntimeException first) {
            try {
                projection.apply(ops);
            } catch (RuntimeException second) {
                second.addSuppressed(first);
                throw second;
            }
        }
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
            long machine = seams.millis();
            time = time.tick(machine);
            String standing = time.millis() - machine > CLOCK_SLACK ? "suspect" : clock;
            OpCodec.Draft draft = new OpCodec.Draft(
                    Id.at(time.millis(), seams.random(10)),
                    journal.device(),
                    journal.chain(),
                    ++seq,
                    time,
                    standing,
                    actor.user() + "/" + actor.name(),
                    actor.office(),
                    actor.role(),
                    transaction);
            Op op = OpCodec.write(draft, change, seams.random(16));
            refuseUnreadable(op);
            ops.add(op);
        }
        return ops;
    }

    /** What could not be read back would stop every later opening of the folder: it is not written. */
    private static void refuseUnreadable(Op op) {
        boolean half = Stream.concat(Stream.ofNullable(op.why()), op.set().values().stream())
                .anyMatch(value -> value instanceof String text && OpCodec.hasHalfCharacter(text));
        if (half) {
            throw Refusal.of("op.text", "这一条里有一个残缺的字，没有存", "粘贴的文字中有半个字符，文件里写不下它", "请删去显示为方块或问号的字，重新输入后再存");
        }
        try {
            OpCodec.read(op.opLine(), op.valLine());
        } catch (OpCodec.Malformed tooMuch) {
            throw Refusal.causedBy(tooMuch, "op.long", "这一条内容太长，没有存", "一项最多 1.6 万字，一条记录最多 64 KB", "请把备注缩短后再存");
        }
    }

    private static void checkShape(Change change) {
        for (Map.Entry<String, Object> entry : change.set().entrySet()) {
            Field field = change.kind()
                    .field(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(change.kind() + " has no field " + entry.getKey()));
            if (!field.type().fits(entry.getValue())) {
                throw new IllegalArgumentException(change.kind() + "." + field.name() + " is " + field.type());
            }
            if (entry.getValue() instanceof String text && text.length() > OpCodec.MAX_TEXT) {
                throw Refusal.of(
                        "op.long", field.label() + "太长，没有存", "一项最多 " + OpCodec.MAX_TEXT + " 个字", "请缩短后再存，长的说明另附文件");
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

    /** @throws Refusal {@code record.voided}, see {@link RecordKind#refuseVoided} */
    public void refuseVoided(RecordKind kind, Id record) {
        kind.refuseVoided(values(kind, record).get(RecordKind.VOIDED));
    }

    /** Values and heads of several records by one question, for work on many rows. */
    public Map<Id, Apply.Standing> standing(RecordKind kind, Collection<Id> records) {
        return records.isEmpty() ? Map.of() : projection.standing(kind, records);
    }

    /**
     * Applies ops that came from elsewhere and are kept elsewhere (the inbox), together with the local record that says
     * so. Receiving merges the senders' time into ours, so that what is written here after reading it sorts after it.
     *
     * @param note the device-only record of this receiving, journaled and forced before the ops are applied
     */
    public Op receive(Actor actor, Change note, List<Op> received) {
        return receive(actor, List.of(note), received);
    }

    /** As {@link #receive(Actor, Change, List)}, with what else has to be noted; tells the last note. */
    public Op receive(Actor actor, List<Change> notes, List<Op> received) {
        notes.forEach(Ledger::checkShape);
        List<Op> kept = alone(() -> {
            List<Op> noted = draft(actor, notes, null);
            save(local, noted);
            received.forEach(this::observe);
            List<Op> all = new ArrayList<>(received);
            all.addAll(noted);
            follow(all);
            return noted;
        });
        feed.tell(received);
        return kept.get(kept.size() - 1);
    }

    /** A sender's clock that runs ahead of ours by more than five minutes is not followed: it could be 2099. */
    private void observe(Op op) {
        if (op.time().millis() <= seams.millis() + CLOCK_SLACK) {
            time = time.later(op.time());
        }
    }

    /** How far this machine's clock is to be trusted: {@code ok}, {@code suspect} or {@code unknown}. */
    public void clockStanding(String standing) {
        clock = standing;
    }

    /**
     * How many milliseconds this machine's clock stands behind what was saved or received last; zero while the
     * difference is one that sound machines have.
     */
    public long clockBehind() {
        long behind = alone(() -> time.millis() - seams.millis());
        return behind > CLOCK_SLACK ? behind : 0;
    }

    /**
     * From now on what travels goes into another chain of this device. A chain that holds nothing yet gets the op that
     * names where it goes on from, before anything else is written to it.
     *
     * @param journal the chain to be written
     * @param former the journal that was left; its time is not gone back behind
     * @param chains with {@code journal} as the present one
     * @param cause a code: why the former chain was left
     */
    public void turn(Actor actor, Journal journal, Journal former, Chain.Lives chains, String cause) {
        feed.tell(alone(() -> {
            travelling = journal;
            lives = chains;
            turnedFor = cause;
            time = time.later(former.lastTime());
            return begun(actor);
        }));
    }

    /** The first op of a chain that goes on from another one, where it is not written yet. */
    private List<Op> begun(Actor actor) {
        Chain.Point parent = lives.parent().orElse(null);
        if (parent == null || travelling.lastSeq() > 0) {
            return List.of();
        }
        List<Op> ops = draft(actor, List.of(Chain.beginning(travelling.chain(), parent, turnedFor)), null);
        save(travelling, ops);
        follow(ops);
        return ops;
    }

    /** The chains of this device, one after the other. */
    public Chain.Lives lives() {
        return lives;
    }

    /** The number of the last save that travels, counted through all chains of this device. */
    public long lastNumber() {
        return lives.number(travelling.chain(), travelling.lastSeq());
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
        alone(() -> {
            work.run();
            return null;
        });
    }
}
