package org.chizheng.core.ledger;

import org.chizheng.core.shared.Id;

/** What is kept of an op to compare it with others: its id, its time, and how far its clock was to be trusted. */
public record Stamp(Id op, Hlc time, int clockRank) implements Comparable<Stamp> {
    /** Trusted clock first, then time, then id: total, and the same on every replica. */
    @Override
    public int compareTo(Stamp other) {
        int byClock = Integer.compare(other.clockRank, clockRank);
        if (byClock != 0) {
            return byClock;
        }
        int byTime = time.compareTo(other.time);
        return byTime != 0 ? byTime : op.compareTo(other.op);
    }
}
