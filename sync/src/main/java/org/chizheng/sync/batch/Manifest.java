package org.chizheng.sync.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.crypto.Digest;

/**
 * What is signed: a small description that fixes the body by length and digest. Signing costs the same whatever the
 * body, and 16 KiB in hand are enough to know whether the rest is worth reading.
 *
 * @param seal empty only for types that are not sealed
 */
public record Manifest(BatchType type, Route route, Stretch stretch, Body body, Optional<Seal> seal, Remarks remarks) {
    /** The only suite of this version: Ed25519, SHA-256, X25519, AES-256-GCM. */
    public static final String SUITE = "I1";

    static final int VERSION = 1;
    private static final Pattern AUDIENCE = Pattern.compile("[0-9a-z-]{1,64}");

    /**
     * From whom to whom.
     *
     * @param aud the bureau, lower case letters, digits and hyphens
     * @param epoch the bureau's life as the writer knows it; another after a restore
     * @param dev upward: the author; otherwise the device that is written to (roster: the bureau's own)
     * @param chain upward: the journal life of the author; downward: the epoch, which is the life of the downlink
     */
    public record Route(String aud, Id epoch, Id dev, Id chain) {
        public Route {
            if (!AUDIENCE.matcher(aud).matches()) {
                throw new IllegalArgumentException("not the id of a bureau");
            }
        }
    }

    /**
     * Which entries, and the values of the chain around them.
     *
     * @param first number of the first entry, from 1
     * @param last number of the last one; {@code first - 1} in a receipt that answers no batch
     * @param prev chain value before the first entry
     * @param head chain value at the last
     */
    public record Stretch(long first, long last, Digest prev, Digest head) {
        public Stretch {
            if (first < 1 || last < first - 1 || last > Limits.NUMBER) {
                throw new IllegalArgumentException("not a stretch of a chain");
            }
        }

        public long count() {
            return last - first + 1;
        }
    }

    /**
     * The body as it stands in the file.
     *
     * @param length bytes in the file
     * @param digest over exactly those bytes
     * @param deflated raw deflate before sealing, or nothing
     * @param plain bytes after inflating
     * @param lines lines after inflating
     */
    public record Body(int length, Digest digest, boolean deflated, int plain, int lines) {}

    /**
     * How the body is sealed.
     *
     * @param kid thumbprint of the reader's receiving key
     * @param envelope compact JWE with the body key
     * @param nonce 12 bytes
     */
    public record Seal(String kid, String envelope, byte[] nonce) {}

    /**
     * What the writer adds about itself.
     *
     * @param schemas per kind of record the highest schema version inside
     * @param seen how far the writer has applied its downlink
     * @param madeAt the writer's wall clock in milliseconds: for people, never for a decision
     */
    public record Remarks(Map<String, Integer> schemas, Seen seen, long madeAt) {
        public Remarks {
            schemas = Map.copyOf(schemas);
        }
    }

    /** Number and chain value of the last downlink entry that was applied; {@link #NONE} before the first. */
    public record Seen(long dseq, Digest head) {
        public static final Seen NONE = new Seen(0, Digest.ZERO);
    }

    /** What the sealed body is tied to, so that no body opens under another manifest: aud‖dev‖chain‖first‖last. */
    byte[] bound() {
        byte[] aud = route.aud().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + aud.length + 48)
                .putInt(aud.length)
                .put(aud)
                .put(route.dev().bytes())
                .put(route.chain().bytes())
                .putLong(stretch.first())
                .putLong(stretch.last())
                .array();
    }
}
