package org.chizheng.sync.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The public half of a signing key. It carries its algorithm with it ({@value #ALG}, nothing else), so that no file
 * can talk a reader into another one.
 */
public final class SigningPublicKey {
    /** The one algorithm of suite I1, as RFC 8037 names it. */
    public static final String ALG = "EdDSA";

    private static final int SIZE = 32;
    private static final int SIGNATURE_SIZE = 64;

    private final byte[] bytes;
    private final Ed25519PublicKeyParameters key;
    private final String kid;

    private SigningPublicKey(byte[] bytes) {
        this.bytes = bytes;
        this.key = new Ed25519PublicKeyParameters(bytes, 0);
        this.kid = thumbprint("Ed25519", bytes);
    }

    /** @throws IllegalArgumentException when the bytes are no point of the prime-order group (weak keys included) */
    public static SigningPublicKey ofBytes(byte[] bytes) {
        if (bytes.length != SIZE || !Ed25519.validatePublicKeyFull(bytes, 0)) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        return new SigningPublicKey(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** RFC 7638 thumbprint of the key as RFC 8037 writes it: 43 characters. */
    public String kid() {
        return kid;
    }

    static String thumbprint(String curve, byte[] key) {
        String jwk = "{\"crv\":\"" + curve + "\",\"kty\":\"OKP\",\"x\":\"" + Base64Url.encode(key) + "\"}";
        return Digest.of(jwk.getBytes(StandardCharsets.US_ASCII)).toString();
    }

    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_SIZE) {
            return false;
        }
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, key);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningPublicKey that && Arrays.equals(bytes, that.bytes);
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
