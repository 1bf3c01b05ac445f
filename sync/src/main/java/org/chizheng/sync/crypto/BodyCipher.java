package org.chizheng.sync.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM over a batch body. A key serves one body only and is never seen again, so that a nonce cannot repeat
 * under it whatever happens to the machine.
 */
public final class BodyCipher {
    public static final int KEY_SIZE = 32;
    public static final int NONCE_SIZE = 12;
    /** What the ciphertext is longer than the plain bytes. */
    public static final int TAG_SIZE = 16;

    private BodyCipher() {}

    public static byte[] seal(byte[] plain, byte[] key, byte[] nonce, byte[] bound) {
        try {
            return run(Cipher.ENCRYPT_MODE, plain, key, nonce, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM with a 12-byte nonce is part of Java 17", e);
        }
    }

    /** @param bound what the ciphertext was tied to; must be the same bytes as at sealing */
    public static byte[] open(byte[] sealed, byte[] key, byte[] nonce, byte[] bound) throws SealException {
        try {
            return run(Cipher.DECRYPT_MODE, sealed, key, nonce, bound);
        } catch (GeneralSecurityException e) {
            throw new SealException("the body does not open", e);
        }
    }

    private static byte[] run(int mode, byte[] input, byte[] key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        if (key.length != KEY_SIZE || nonce.length != NONCE_SIZE) {
            throw new IllegalArgumentException("a key of 32 bytes and a nonce of 12");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_SIZE * 8, nonce));
        cipher.updateAAD(bound);
        return cipher.doFinal(input);
    }
}
