package org.chizheng.sync.crypto;

import java.util.Base64;

/**
 * Base64url without padding, in its one canonical form. Stock readers ignore the unused low bits of the last
 * character, so that two different files carry the same signature; one flipped bit would then pass unseen.
 */
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** @throws IllegalArgumentException for any text that {@link #encode} would not have written */
    public static byte[] decode(String text) {
        byte[] bytes = DECODER.decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64url");
        }
        return bytes;
    }
}
