package org.chizheng.core;

import java.util.Optional;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.office.AuditService;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Home;
import org.chizheng.core.store.known.KnownHeads;

/**
 * Sees to it that no chain is ever written twice over: a folder that stands behind what is known of it, or tells another
 * story than what is known, leaves its chain where it stands and goes on in a new one before anything else is saved.
 */
public final class OwnChains {
    /** The folder was restored from a backup, or is a copy of an earlier day. */
    public static final String RESTORED = "restored";
    /** Others know another history under the same name. */
    public static final String FORKED = "forked";

    private final Home home;
    private final Ledger ledger;
    private final KnownHeads known;
    private Finding told;

    public OwnChains(Home home, Ledger ledger, KnownHeads known) {
        this.home = home;
        this.ledger = ledger;
        this.known = known;
    }

    /** At opening: completes a turn that was cut off, and turns when this machine knows more of the chain. */
    public void takeUp(Actor actor) {
        if (!home.former().isEmpty()) {
            Journal left = home.former().get(home.former().size() - 1);
            ledger.turn(actor, home.travelling(), left, home.lives(), RESTORED);
        }
        known.of(home.card().deviceId(), home.lives().present()).ifPresent(point -> compare(actor, point));
        known.of(home.card().deviceId(), home.local().chain())
                .filter(point -> !agrees(home.local(), point))
                .ifPresent(point -> logFellBack(actor, point));
        noteOutside();
    }

    /**
     * The log of who looked at what lies in the chain that never leaves this machine; nobody elsewhere knows how far it
     * went. Where it stands behind what was noted here, whether by a backup or by somebody's hand, it says so itself from
     * then on, before anything else is added.
     */
    private void logFellBack(Actor actor, Chain.Point point) {
        long missing = Math.max(0, point.seq() - home.local().lastSeq());
        String what = missing > 0 ? "本机日志比这台电脑上次记下的少 " + missing + " 条" : "本机日志和这台电脑上次记下的不是同一份";
        new AuditService(ledger, home.seams()).tell(actor, what + "：恢复过备份，或被人改动过", "本机日志");
        known.restart(home.card().deviceId(), home.local().point());
        if (told == null) {
            told = Finding.of(
                    "log.short", what + "，操作记录可能不全", "用备份恢复过，或有人动过数据文件夹；已写进操作记录", "没有恢复过备份的，请告诉单位负责人，并用最近的备份核对");
        }
    }

    /**
     * Compares the chain that is written with what somebody else knows of it, and turns where they do not agree. What is
     * said of other chains changes nothing: each chain is left once.
     *
     * @param point where the chain stands as far as the teller knows
     * @return true when a new chain was begun
     */
    public synchronized boolean compare(Actor actor, Chain.Point point) {
        if (!point.chain().equals(home.lives().present()) || agrees(home.travelling(), point)) {
            return false;
        }
        boolean behind = point.seq() > home.travelling().lastSeq();
        long here = ledger.lastNumber();
        turn(actor, behind ? RESTORED : FORKED);
        told = behind ? restored(here, point) : forked();
        return true;
    }

    private static boolean agrees(Journal journal, Chain.Point point) {
        return point.seq() <= journal.lastSeq() && Hash.same(journal.headAt(point.seq()), point.head());
    }

    private void turn(Actor actor, String cause) {
        ledger.quietly(() -> {
            Journal left = home.turn();
            ledger.turn(actor, home.travelling(), left, home.lives(), cause);
        });
        noteOutside();
    }

    private Finding restored(long here, Chain.Point point) {
        long before = home.lives().before(point.chain());
        return Finding.of(
                "chain.restored",
                "这个数据文件夹是用备份恢复的，或是较早的一份复制件：后来保存的第 " + (here + 1) + " 至 " + (before + point.seq()) + " 条不在里面",
                "已自动另起一本日志，现在录入的不会与原来的混在一起；当时已上报县局的，联系县局时会自动取回",
                "请尽快上报一次；当时没有上报的几条，请照纸质材料核对后补录");
    }

    private static Finding forked() {
        return Finding.of(
                "chain.forked",
                "同一份数据文件夹曾在两处录入，县局已经收到另一处的记录",
                "已自动另起一本日志，两处录入的都会保留；两处都改过的，由县局核对",
                "请只留一份数据文件夹继续使用；两台电脑都要用的，请其中一台新建数据文件夹并重新登记");
    }

    /** What to tell the person of a new chain that was begun since the folder was opened. */
    public Optional<Finding> told() {
        return Optional.ofNullable(told);
    }

    /**
     * Keeps outside the folder how far its chains and its log stand: also the former ones, for what was saved in one just
     * before it was left is noted nowhere else, and an older copy goes on in it.
     */
    public void noteOutside() {
        if (!home.card().practice()) {
            home.journals().forEach(journal -> known.note(home.card().deviceId(), journal.point()));
        }
    }

    /** The chains of this device, one after the other. */
    public Chain.Lives lives() {
        return home.lives();
    }

    /** The journal of one of this device's chains; empty for another's. */
    public Optional<Journal> journal(Id chain) {
        return home.journals().stream()
                .filter(journal -> journal.chain().equals(chain))
                .filter(journal -> journal != home.local())
                .findFirst();
    }
}
