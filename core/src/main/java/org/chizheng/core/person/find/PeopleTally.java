package org.chizheng.core.person.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts who answers, and keeps the first few of each reason. */
final class PeopleTally {
    private static final int FIRST = 256;
    private static final int WAYS = FoundBy.values().length;

    private final int limit;
    private final int[][] kept = new int[WAYS][];
    private final int[] counts = new int[WAYS];
    private int firstRow;

    PeopleTally(int limit) {
        this.limit = limit;
    }

    /** The rows added from now on count from here. */
    void block(int firstRowOfBlock) {
        firstRow = firstRowOfBlock;
    }

    void add(FoundBy why, int row) {
        int way = why.ordinal();
        int count = counts[way]++;
        if (count < limit) {
            if (kept[way] == null) {
                kept[way] = new int[Math.min(limit, FIRST)];
            } else if (count == kept[way].length) {
                kept[way] = Arrays.copyOf(kept[way], Math.min(limit, count * 2));
            }
            kept[way][count] = firstRow + row;
        }
    }

    /** This tally and then the other's, whose rows come after these. */
    PeopleTally with(PeopleTally later) {
        for (int way = 0; way < WAYS; way++) {
            int here = Math.min(counts[way], limit);
            int there = Math.min(later.counts[way], limit - here);
            if (there > 0) {
                kept[way] = kept[way] == null ? new int[there] : Arrays.copyOf(kept[way], here + there);
                System.arraycopy(later.kept[way], 0, kept[way], here, there);
            }
            counts[way] += later.counts[way];
        }
        return this;
    }

    PeopleFound found(PeopleRows people) {
        List<PersonHit> hits = new ArrayList<>();
        int total = 0;
        for (FoundBy why : FoundBy.values()) {
            int count = counts[why.ordinal()];
            total += count;
            for (int i = 0; i < Math.min(count, limit) && hits.size() < limit; i++) {
                hits.add(new PersonHit(people.id(kept[why.ordinal()][i]), why));
            }
        }
        return new PeopleFound(hits, total);
    }
}
