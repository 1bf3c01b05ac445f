package org.chizheng.sync.sim;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Hlc;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/** What the people at one folder were told is saved, with the bytes that it had then. */
final class Memory {
    private final Map<Id, Op> ops = new LinkedHashMap<>();
    private final Map<Id, Place> places = new LinkedHashMap<>();
    private final Map<Id, Long> through = new HashMap<>();

    Memory() {}

    Memory(Memory other) {
        ops.putAll(other.ops);
        places.putAll(other.places);
        through.putAll(other.through);
    }

    /** Notes what was saved up to now in a chain of the folder. */
    void acknowledge(Journal journal) {
        long from = through.getOrDefault(journal.chain(), 0L) + 1;
        if (journal.lastSeq() >= from) {
            journal.read(from, op -> ops.put(op.id(), op));
            follow(journal, from);
            through.put(journal.chain(), journal.lastSeq());
        }
    }

    private void follow(Journal journal, long from) {
        byte[][] head = {journal.headAt(from - 1)};
        journal.read(from, op -> {
            byte[] after = Chain.next(head[0], op.seq(), op.opLine());
            byte[] before = from == 1 && op.seq() == 1
                    ? Chain.parentOf(op).map(Chain.Point::head).orElse(null)
                    : head[0];
            places.put(op.id(), new Place(op, before == null ? "" : Hash.hex(before), Hash.hex(after)));
            head[0] = after;
        });
    }

    /**
     * An op where it stands in its history.
     *
     * @param before the head before it, that of the parent for the first of a chain; empty for a first chain's first
     */
    record Place(Op op, String before, String after) {}

    Collection<Place> places() {
        return places.values();
    }

    Collection<Op> ops() {
        return ops.values();
    }

    /** What is remembered here and is not in another memory. */
    Map<Id, Op> without(Memory other) {
        Map<Id, Op> more = new LinkedHashMap<>(ops);
        more.keySet().removeAll(other.ops.keySet());
        return more;
    }

    /**
     * I1: all of it is in the journals, byte for byte, and of no action a part. The time of what is saved never goes back.
     *
     * @param journals oldest first
     */
    void requireIn(String name, Collection<Journal> journals, List<List<Id>> together) {
        Map<Id, Op> there = new LinkedHashMap<>();
        journals.forEach(journal -> journal.read(1, op -> there.put(op.id(), op)));
        Hlc time = Hlc.START;
        for (Op op : there.values()) {
            Failure.unless(op.time().compareTo(time) > 0, "I5", name + ": the time goes back at op " + op.seq());
            time = op.time();
        }
        ops.forEach((id, told) -> {
            Op op = there.get(id);
            Failure.unless(op != null, "I1", name + " lost op " + told.seq() + " of its journal");
            Failure.unless(Node.sameBytes(op, told), "I1", name + " has other bytes for op " + told.seq());
        });
        Set<Id> records = new HashSet<>();
        there.values().forEach(op -> records.add(op.record()));
        for (List<Id> action : together) {
            boolean whole = records.containsAll(action) || action.stream().noneMatch(records::contains);
            Failure.unless(whole, "I1", name + " saved a part of one action");
        }
    }
}
