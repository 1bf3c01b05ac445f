package org.chizheng.sync.transport;

import java.util.List;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * One way between an office and its bureau, as the office sees it. Nothing is ever deleted by sending, the same file
 * may be sent as often as one likes, and what is collected is unverified.
 */
public interface Transport {
    /**
     * Puts one upward file on its way and says how far it certainly got.
     *
     * @throws Refusal when it did not get there; the file is the caller's still and can be sent again
     */
    Sent send(UpName name, byte[] file);

    /**
     * Files that may hold downlink entries beyond {@code after}, in the order of their numbers, perhaps not all at
     * once: the caller verifies and applies each, and asks again with a higher number until nothing new comes.
     *
     * @param epoch the bureau's life as this device knows it; files of another one are returned as well
     */
    List<Parcel> collect(Id dev, Id epoch, long after);
}
