package org.chizheng.sync.transport;

import org.chizheng.core.shared.Id;

/** A way on which the bureau answers at once: it can also be asked what it has. */
public interface LiveTransport extends Transport {
    /** What the bureau has of this device: a receipt file, unverified. */
    byte[] heads(Id dev);
}
