package org.chizheng.core;

import java.util.Optional;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Ledger;
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
        noteOutside();
    }

    /**
     * Compares the chain that is written with what somebody else knows of it, and turns where they do not agree. What is
     * said of other chains changes nothing: each chain is left once.
     *
     * @param point where the chain stands as far as the teller knows
     * @return true when a new chain was begun
     */
    public synchronized boolean compare(Actor actor, Chain.Point point) {
        if (!point.chain().equals(home.lives().present()) || agrees(point)) {
            return false;
        }
        boolean behind = point.seq() > home.travelling().lastSeq();
        long here = ledger.lastNumber();
        turn(actor, behind ? RESTORED : FORKED);
        told = behind ? restored(here, point) : forked();
        return true;
    }

    private boolean agrees(Chain.Point point) {
        Journal journal = home.travelling();
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

    /** Keeps outside the folder how far its chain stands. */
    public void noteOutside() {
        if (home.card().practice()) {
            return;
        }
        known.note(home.card().deviceId(), home.travelling().point());
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
