package org.chizheng.sync.batch;

import java.util.List;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.Digest;

/**
 * The hash chain of the ledger over whatever a batch carries: op lines upward, whole entries downward, the table of
 * devices version by version. One formula, so that one reader checks all three.
 */
public final class Links {
    private Links() {}

    /** The value before the first entry of a chain that continues no other. */
    public static Digest start(Id dev, Id chain) {
        return Digest.ofBytes(Chain.start(dev, chain, null));
    }

    /** The value after these entries, numbered from {@code first}. */
    public static Digest over(Digest prev, long first, List<byte[]> entries) {
        byte[] head = prev.bytes();
        long seq = first;
        for (byte[] entry : entries) {
            head = Chain.next(head, seq++, entry);
        }
        return Digest.ofBytes(head);
    }
}
