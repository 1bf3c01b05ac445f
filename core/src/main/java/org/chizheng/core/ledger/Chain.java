package org.chizheng.core.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/** The hash chain over op lines: a missing, added or changed op shows at the next head. */
public final class Chain {
    private static final byte[] START = "hrb/chain/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STEP = "hrb/op/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_PARENT = new byte[32];

    private Chain() {}

    /**
     * The head before the first op. It does not name a bureau: offices work before they are enrolled.
     *
     * @param parentHead head of the chain that this one continues, 32 bytes, or null for a first one
     */
    public static byte[] start(Id device, Id chain, byte[] parentHead) {
        return Hash.sha256(START, device.bytes(), chain.bytes(), parentHead == null ? NO_PARENT : parentHead);
    }

    /** The head after one more op. */
    public static byte[] next(byte[] head, long seq, byte[] opLine) {
        ByteBuffer number = ByteBuffer.allocate(12).putLong(seq).putInt(opLine.length);
        return Hash.sha256(STEP, head, number.array(), opLine);
    }
}
