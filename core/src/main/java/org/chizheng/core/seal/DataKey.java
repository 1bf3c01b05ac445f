package org.chizheng.core.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chizheng.core.shared.Seams;

/** The one random key of a data folder, 32 bytes; each use gets a key of its own derived by HKDF (RFC 5869). */
public final class DataKey {
    private final byte[] bytes;

    DataKey(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    public static DataKey draw(Seams seams) {
        return new DataKey(seams.random(32));
    }

    /** A key of 32 bytes for one use, named by a label such as {@code journal} or {@code h2}. */
    public byte[] derive(String label) {
        byte[] fixed = hmac(new byte[32], bytes);
        byte[] info = (label + "\u0001").getBytes(StandardCharsets.UTF_8);
        return hmac(fixed, info);
    }

    public Sealer sealer(String label, Seams seams) {
        return new Sealer(derive(label), seams);
    }

    byte[] raw() {
        return bytes.clone();
    }

    /** HMAC-SHA-256. */
    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", absent);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key && Hash.same(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the key itself: this text may reach a log. */
    @Override
    public String toString() {
        return "DataKey";
    }
}
