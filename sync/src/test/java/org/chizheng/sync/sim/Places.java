package org.chizheng.sync.sim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Manifest;

/**
 * The places of all chains that one PC of the fast layer has reached. A batch belongs where the bytes before it are, and
 * a second history under one name is one more place with the same number.
 */
final class Places {
    private final Map<Id, Id> firstChains;
    private final Set<String> reached = new HashSet<>();

    /** @param firstChains by device: the only chain of it that goes on from no other; more devices may come */
    Places(Map<Id, Id> firstChains) {
        this.firstChains = firstChains;
    }

    private static String key(Id chain, long seq, byte[] head) {
        return chain + "/" + seq + "/" + Hash.hex(head);
    }

    boolean has(Chain.Point point) {
        return reached.contains(key(point.chain(), point.seq(), point.head()));
    }

    /** Whether what these ops follow is here; a beginning that is none breaks a promise. */
    boolean holdsBefore(Manifest manifest, List<Op> ops) {
        Id chain = manifest.route().chain();
        byte[] prev = manifest.stretch().prev().bytes();
        if (manifest.stretch().first() > 1) {
            return has(new Chain.Point(chain, manifest.stretch().first() - 1, prev));
        }
        Op first = ops.get(0);
        Failure.unless(Hash.same(Chain.startOf(first), prev), "I5", "a chain begins with another head");
        Optional<Chain.Point> parent = Chain.parentOf(first);
        boolean known = parent.isPresent() || chain.equals(firstChains.get(first.device()));
        Failure.unless(known, "F6", "a chain that is not the device's first names no parent");
        return parent.map(point -> point.seq() == 0 || has(point)).orElse(true);
    }

    /** @param before the head before the first of them */
    void add(List<Op> ops, byte[] before) {
        byte[] head = before;
        for (Op op : ops) {
            head = Chain.next(head, op.seq(), op.opLine());
            reached.add(key(op.chain(), op.seq(), head));
        }
    }
}
