package org.chizheng.sync.transport;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;

/** A way on which the bureau answers at once: it can also be asked what it has. */
public interface LiveTransport extends Transport {
    /** What the bureau has of this device: a receipt file, unverified. */
    byte[] heads(Id dev);

    /**
     * As {@link #collect(Id, Id, long)}, and says in which chain the folder writes: the bureau adds what the device wrote
     * and this folder does not hold.
     */
    List<Parcel> collect(Id dev, Id epoch, long after, Id writing);

    /**
     * The version of the roster that follows this one, unverified; empty when there is none newer.
     *
     * @param kid thumbprint of the bureau's key that is believed now
     */
    Optional<byte[]> roster(Id dev, long after, String kid);

    /** The way for files of attachments, where this line has one. */
    default Optional<FileLine> files() {
        return Optional.empty();
    }
}
