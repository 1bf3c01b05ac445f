package org.chizheng.sync.life;

import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.crypto.Digest;

/** The chain over the files that the bureau took in one life, number by number. */
public final class FileLog {
    private FileLog() {}

    /** @param bureau the bureau's device */
    public static Digest start(Id bureau, Id epoch) {
        return Links.start(bureau, epoch);
    }

    /** The head after one more entry. */
    public static Digest next(Digest head, long number, Digest entry) {
        return Digest.ofBytes(Chain.next(head.bytes(), number, entry.bytes()));
    }
}
