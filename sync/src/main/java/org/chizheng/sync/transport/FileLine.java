package org.chizheng.sync.transport;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * The line as files of attachments travel on it. A file is called by the SHA-256 of its sealed bytes, 64 hex digits; its
 * pieces are numbered from 0. Every method throws {@link Refusal} when the line fails.
 */
public interface FileLine {
    /** Files that the bureau lacks and this device's office named; some of them at a time. */
    List<String> wanted(Id dev);

    /** The numbers of the pieces that the bureau has of a file that it wants; empty when it wants it no more. */
    Optional<BitSet> pieces(Id dev, String name);

    /** Brings one piece. */
    void put(Id dev, String name, int piece, byte[] content);

    /** One piece of a file, unverified; empty when the bureau has not got the file. */
    Optional<byte[]> piece(Id dev, String name, int piece);
}
