package org.chizheng.sync.batch;

import java.util.Objects;
import org.chizheng.sync.crypto.Digest;

/**
 * A file whose signature, address, length and digest hold; its body is still sealed. Enough for a hub to keep it, for
 * a courier to name it, and for {@link BodyReader} to open it.
 */
public final class VerifiedBatch {
    private final Manifest manifest;
    private final Sender sender;
    private final byte[] body;
    private final Digest file;

    /** @param sender null for a file of our own keeping, see {@link BatchReader#kept} */
    VerifiedBatch(Manifest manifest, Sender sender, byte[] body, Digest file) {
        this.manifest = manifest;
        this.sender = sender;
        this.body = body;
        this.file = file;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Who signed it; not to be asked of a file of our own keeping. */
    public Sender sender() {
        return Objects.requireNonNull(sender, "the sender was checked when the file came");
    }

    /** SHA-256 over the whole file: its name in the inbox, and what makes a resend the same batch. */
    public Digest file() {
        return file;
    }

    byte[] body() {
        return body;
    }
}
