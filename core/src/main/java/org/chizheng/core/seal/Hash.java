package org.chizheng.core.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by itself or fed in pieces. */
public final class Hash {
    private final MessageDigest digest;

    private Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    public static Hash begin() {
        return new Hash();
    }

    public Hash add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public Hash add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    /** Ends the digest: 32 bytes. The object may be fed again from the start afterwards. */
    public byte[] end() {
        return digest.digest();
    }

    public static byte[] sha256(byte[]... parts) {
        Hash hash = begin();
        for (byte[] part : parts) {
            hash.add(part);
        }
        return hash.end();
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Compares without telling by its time where the first difference stands. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
