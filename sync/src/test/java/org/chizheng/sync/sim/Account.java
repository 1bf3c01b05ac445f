package org.chizheng.sync.sim;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;

/**
 * Everything that anybody was ever told is saved, where it stood, and which of it may be gone: what only a folder had
 * that was overwritten, or a disk that lied. Knows nothing of how the program keeps its histories.
 */
final class Account {
    private final Coverage coverage;
    private final Map<Id, Memory.Place> ever = new LinkedHashMap<>();
    private final Set<Id> mayBeGone = new HashSet<>();

    Account(Coverage coverage) {
        this.coverage = coverage;
    }

    void note(Collection<Node> nodes) {
        for (Node node : nodes) {
            node.saved.places().forEach(place -> ever.putIfAbsent(place.op().id(), place));
        }
    }

    /** Of a device all that was ever saved, also in folders that are gone. */
    List<Op> ofDevice(Id dev) {
        return ever.values().stream()
                .map(Memory.Place::op)
                .filter(op -> op.device().equals(dev))
                .toList();
    }

    Op op(Id id) {
        return ever.get(id).op();
    }

    Collection<Memory.Place> everything() {
        return ever.values();
    }

    /** What of it a PC's store has. */
    Set<Id> heldBy(Node node) {
        Set<Id> held = new HashSet<>(Picture.opIds(node.core));
        held.retainAll(ever.keySet());
        return held;
    }

    /**
     * A folder has fallen back, and is open again.
     *
     * @param before what it had
     * @param others who else has a store
     * @return what of it is known elsewhere
     */
    Set<Id> fellBack(Node node, Set<Id> before, Collection<Node> others) {
        Set<Id> lost = new HashSet<>(before);
        lost.removeAll(heldBy(node));
        Set<Id> elsewhere = new HashSet<>();
        others.stream().filter(other -> other != node).forEach(other -> elsewhere.addAll(heldBy(other)));
        for (Id id : lost) {
            boolean stands = elsewhere.contains(id);
            coverage.hit("overwritten", stands ? "known elsewhere" : "only here");
            if (!stands) {
                mayBeGone.add(id);
            }
        }
        lost.retainAll(elsewhere);
        return lost;
    }

    boolean mayBeGone(Id id) {
        return mayBeGone.contains(id);
    }

    /** A set in which nothing stands without what was before it in its history. */
    void requireUnbroken(Collection<Op> counted) {
        Set<String> ends = new HashSet<>();
        counted.forEach(op -> ends.add(ever.get(op.id()).after()));
        for (Op op : counted) {
            String before = ever.get(op.id()).before();
            boolean follows = before.isEmpty() || ends.contains(before) || isBeginning(before);
            Failure.unless(follows, "F3", "op " + op.seq() + " counts and the one before it does not");
        }
    }

    /** The head before any op: of a chain that goes on from one that holds nothing. */
    private boolean isBeginning(String head) {
        return ever.values().stream().noneMatch(place -> place.after().equals(head));
    }
}
