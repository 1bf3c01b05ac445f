package org.chizheng.sync.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;

/** The public half of a receiving key: whoever has it can seal a body that only the owner opens. */
public final class ReceivingPublicKey {
    private static final int SIZE = 32;

    private final byte[] bytes;

    private ReceivingPublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when there are not 32 bytes, or the top bit is set (a second spelling) */
    public static ReceivingPublicKey ofBytes(byte[] bytes) {
        if (bytes.length != SIZE || bytes[SIZE - 1] < 0) {
            throw new IllegalArgumentException("not an X25519 public key");
        }
        return new ReceivingPublicKey(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** RFC 7638 thumbprint: 43 characters. */
    public String kid() {
        return SigningPublicKey.thumbprint("X25519", bytes);
    }

    PublicKey forPlatform() {
        byte[] bigEndian = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bigEndian[i] = bytes[SIZE - 1 - i];
        }
        try {
            return KeyFactory.getInstance("X25519")
                    .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, bigEndian)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has X25519", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceivingPublicKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return kid();
    }
}
