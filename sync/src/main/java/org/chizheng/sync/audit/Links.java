package org.chizheng.sync.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.chizheng.sync.crypto.Digest;

/** How the lines of a copy hang together: each value is of the one before it and of its own line. */
final class Links {
    private static final byte[] DOMAIN = "chizheng-audit-1\n".getBytes(StandardCharsets.US_ASCII);

    private Links() {}

    static Digest first(byte[] header) {
        return Digest.of(DOMAIN, header);
    }

    static Digest next(Digest before, byte[] line) {
        return Digest.of(before.bytes(), line);
    }

    /** What the device signs: nothing that it signs elsewhere begins so. */
    static byte[] signed(Digest last) {
        byte[] of = last.bytes();
        byte[] message = Arrays.copyOf(DOMAIN, DOMAIN.length + of.length);
        System.arraycopy(of, 0, message, DOMAIN.length, of.length);
        return message;
    }
}
