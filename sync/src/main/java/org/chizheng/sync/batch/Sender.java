package org.chizheng.sync.batch;

import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.SigningPublicKey;

/**
 * The owner of a known signing key.
 *
 * @param dev its device
 * @param bureau whether it may sign what the bureau says (downlink, receipts, roster)
 * @param reach how far a former key goes; empty for the present one
 */
public record Sender(Id dev, boolean bureau, SigningPublicKey key, Optional<Reach> reach) {

    /** A key that was handed over counts for the chain that it signed, up to this number, and for nothing else. */
    public record Reach(Id chain, long last) {}

    /** The owner's present key. */
    public Sender(Id dev, boolean bureau, SigningPublicKey key) {
        this(dev, bureau, key, Optional.empty());
    }

    /** By number and never by time, so that it does not matter when a file comes. */
    boolean reaches(Manifest manifest) {
        boolean numbered = manifest.type() == BatchType.UP
                || manifest.type() == BatchType.DOWN
                || manifest.type() == BatchType.REKEY;
        return reach.isEmpty()
                || numbered
                        && reach.get().chain().equals(manifest.route().chain())
                        && manifest.stretch().last() <= reach.get().last();
    }
}
