package org.chizheng.core.store;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Received;

/** Brings a projection up to the journal: the tail after a crash, or everything after a rebuild. */
public final class Replay {
    private static final int PAGE = 500;

    private final Apply projection;
    private final Received received;
    private final List<Op> page = new ArrayList<>(PAGE);
    private long applied;

    public Replay(Apply projection, Received received) {
        this.projection = projection;
        this.received = received;
    }

    /** @return how many ops were taken in, those that this chain notes as received among them */
    public long run(Journal journal, long through) {
        applied = 0;
        journal.read(projection.appliedThrough(journal.chain()) + 1, through, this::take);
        flush();
        return applied;
    }

    /** A note comes after the ops it notes, so that a crash between them repeats the ops, which does nothing. */
    private void take(Op op) {
        for (Op kept : received.notedBy(op)) {
            add(kept);
        }
        add(op);
    }

    private void add(Op op) {
        page.add(op);
        if (page.size() >= PAGE) {
            flush();
        }
    }

    private void flush() {
        projection.apply(page);
        applied += page.size();
        page.clear();
    }
}
