package org.chizheng.core.seal;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.chizheng.core.shared.Seams;

/**
 * AES-256-GCM under one key. Every sealing draws its own random nonce of 12 bytes: a nonce made of chain and sequence
 * would repeat after a cut tail, a restored folder or a cloned PC, and a repeated nonce opens both texts.
 * Safe for several threads: a batch is packed out of the journal while somebody saves into it.
 */
public final class Sealer {
    public static final int NONCE = 12;
    public static final int TAG = 16;

    private final SecretKeySpec key;
    private final Seams seams;
    private final Cipher cipher;

    public Sealer(byte[] key, Seams seams) {
        this.key = new SecretKeySpec(key, "AES");
        this.seams = seams;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has AES-GCM", absent);
        }
    }

    /** @return nonce ‖ ciphertext ‖ tag: 28 bytes longer than the plain text */
    public synchronized byte[] seal(byte[] plain, byte[] bound) {
        byte[] nonce = seams.random(NONCE);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(bound);
            byte[] sealed = new byte[NONCE + plain.length + TAG];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealing cannot fail with a sound key", broken);
        }
    }

    /**
     * @return the plain text, or null when key, bytes or what they are bound to do not fit
     */
    public synchronized byte[] open(byte[] sealed, byte[] bound) {
        if (sealed.length < NONCE + TAG) {
            return null;
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, 0, NONCE));
            cipher.updateAAD(bound);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException foreign) {
            return null;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("opening cannot fail otherwise than by its tag", broken);
        }
    }
}
