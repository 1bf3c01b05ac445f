package org.chizheng.core.ledger;

import java.nio.file.Path;
import org.chizheng.core.seal.Sealer;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;

/** Journals whose segments end after a few frames, so that what happens between two of them happens often. */
public final class SmallSegments {
    private SmallSegments() {}

    public static Journal open(Path folder, Id device, Id chain, Disk disk, Sealer sealer, long segmentBytes) {
        return open(folder, device, chain, null, disk, sealer, segmentBytes);
    }

    /** @param parentHead of the chain that this one goes on from; null for a first one */
    public static Journal open(
            Path folder, Id device, Id chain, byte[] parentHead, Disk disk, Sealer sealer, long segmentBytes) {
        return Journal.open(folder, device, chain, parentHead, disk, sealer, segmentBytes);
    }
}
