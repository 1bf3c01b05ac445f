package org.chizheng.sync.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.chizheng.core.shared.Seams;

/** The private half of the X25519 key pair (RFC 7748) to which bodies are sealed. */
public final class ReceivingKey {
    private final byte[] bytes;

    private ReceivingKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ReceivingKey fresh(Seams seams) {
        return new ReceivingKey(seams.random(X25519.SCALAR_SIZE));
    }

    /** @param bytes the 32 bytes of {@link #bytes()} */
    public static ReceivingKey ofBytes(byte[] bytes) {
        if (bytes.length != X25519.SCALAR_SIZE) {
            throw new IllegalArgumentException("a receiving key has 32 bytes");
        }
        return new ReceivingKey(bytes.clone());
    }

    /** The secret, 32 bytes: to be sealed by the caller before it touches a disk. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public ReceivingPublicKey publicKey() {
        byte[] point = new byte[X25519.POINT_SIZE];
        X25519.generatePublicKey(bytes, 0, point, 0);
        return ReceivingPublicKey.ofBytes(point);
    }

    PrivateKey forPlatform() {
        try {
            return KeyFactory.getInstance("X25519")
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, bytes.clone()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has X25519", e);
        }
    }
}
