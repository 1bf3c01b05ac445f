package org.chizheng.core.ledger.trust;

import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;

/**
 * Which ops of a store count: those up to the mark of their chain that stand in no stretch that is set aside. Asked by
 * number and never by time, so that it does not matter what came first, the op or the mark.
 *
 * @param through the last number that counts, for each chain that has a mark
 * @param aside stretches that count for nothing, by chain
 */
public record Trust(Map<Id, Long> through, Map<Id, List<Stretch>> aside) {
    /** Everything counts. */
    public static final Trust WHOLE = new Trust(Map.of(), Map.of());

    public Trust {
        through = Map.copyOf(through);
        aside = Map.copyOf(aside);
    }

    /** From one number to another, both with it. */
    public record Stretch(long first, long last) {
        public boolean holds(long seq) {
            return first <= seq && seq <= last;
        }
    }

    public boolean counts(Id chain, long seq) {
        return seq <= through.getOrDefault(chain, Long.MAX_VALUE)
                && aside.getOrDefault(chain, List.of()).stream().noneMatch(stretch -> stretch.holds(seq));
    }
}
