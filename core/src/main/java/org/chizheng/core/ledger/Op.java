package org.chizheng.core.ledger;

import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;

/**
 * One save of one record: which fields changed, and for each the ops whose value the person saw. The two lines are kept
 * as they were written; nothing is parsed and written again on its way.
 *
 * @param clock {@code ok}, {@code suspect} or {@code unknown}: how far the device's clock is to be trusted
 * @param actor {@code user/name}, for example {@code limei/李梅}
 * @param transaction the same for all ops of one action of a person, or null
 * @param base for each written field the ops whose value was on the screen; empty when the field was
 * @param set the new values; null empties a field
 * @param why the person's reason, or null
 */
public record Op(
        Id id,
        Id device,
        Id chain,
        long seq,
        Hlc time,
        String clock,
        String actor,
        String office,
        String role,
        String kind,
        int schema,
        Id record,
        String transaction,
        Map<String, List<Id>> base,
        Map<String, Object> set,
        String why,
        byte[] opLine,
        byte[] valLine)
        implements Comparable<Op> {

    public List<Id> baseOf(String field) {
        return base.getOrDefault(field, List.of());
    }

    /** The same op, counted to another chain than the one that its line names. */
    public Op in(Id otherChain) {
        return new Op(
                id,
                device,
                otherChain,
                seq,
                time,
                clock,
                actor,
                office,
                role,
                kind,
                schema,
                record,
                transaction,
                base,
                set,
                why,
                opLine,
                valLine);
    }

    /** The person's name out of {@link #actor}. */
    public String actorName() {
        return actor.substring(actor.indexOf('/') + 1);
    }

    /** Rank of the clock's standing: smaller wins. */
    int clockRank() {
        return switch (clock) {
            case "ok" -> 0;
            case "unknown" -> 1;
            default -> 2;
        };
    }

    /** The order that settles harmless fields; the greatest wins. */
    @Override
    public int compareTo(Op other) {
        return stamp().compareTo(other.stamp());
    }

    public Stamp stamp() {
        return new Stamp(id, time, clockRank());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Op op && op.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Names no value: this text may reach a log. */
    @Override
    public String toString() {
        return "Op[" + id + " " + kind + " " + record + " seq " + seq + "]";
    }
}
