package org.chizheng.sync.batch;

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

    VerifiedBatch(Manifest manifest, Sender sender, byte[] body, Digest file) {
        this.manifest = manifest;
        this.sender = sender;
        this.body = body;
        this.file = file;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Sender sender() {
        return sender;
    }

    /** SHA-256 over the whole file: its name in the inbox, and what makes a resend the same batch. */
    public Digest file() {
        return file;
    }

    byte[] body() {
        return body;
    }
}
