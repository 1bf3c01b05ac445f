package org.chizheng.sync.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Seams;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * The 32-byte body key in a compact JWE: ECDH-ES+A256KW over X25519, A256GCM. The algorithms are fixed on both sides;
 * the header must have the one form that {@link #wrap} writes, so that neither {@code zip}, {@code crit} nor a
 * pass-phrase algorithm reaches the library.
 */
public final class KeyEnvelope {
    private static final String ALG = KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
    private static final String ENC = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]{1,512}(\\.[A-Za-z0-9_-]{1,128}){4}");
    private static final Pattern HEADER = Pattern.compile("\\{\"alg\":\"ECDH-ES\\+A256KW\",\"enc\":\"A256GCM\","
            + "\"epk\":\\{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"[A-Za-z0-9_-]{43}\"}}");

    private KeyEnvelope() {}

    public static String wrap(byte[] contentKey, ReceivingPublicKey to, Seams seams) {
        JsonWebEncryption jwe = new JsonWebEncryption();
        ProviderContext chance = new ProviderContext();
        chance.setSecureRandom(new SeamsRandom(seams));
        jwe.setProviderContext(chance);
        jwe.setAlgorithmHeaderValue(ALG);
        jwe.setEncryptionMethodHeaderParameter(ENC);
        jwe.setPlaintext(contentKey);
        jwe.setKey(to.forPlatform());
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a checked public key takes an envelope", e);
        }
    }

    /** @throws SealException when the envelope is for another key, was changed, or has another form */
    public static byte[] unwrap(String compact, ReceivingKey mine) throws SealException {
        requireForm(compact);
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALG));
        jwe.setContentEncryptionAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ENC));
        try {
            jwe.setCompactSerialization(compact);
            jwe.setKey(mine.forPlatform());
            byte[] key = jwe.getPlaintextBytes();
            if (key.length != BodyCipher.KEY_SIZE) {
                throw new SealException("a body key has 32 bytes", null);
            }
            return key;
        } catch (JoseException e) {
            throw new SealException("the envelope does not open", e);
        }
    }

    private static void requireForm(String compact) throws SealException {
        if (!COMPACT.matcher(compact).matches()) {
            throw new SealException("not a compact JWE", null);
        }
        String[] parts = compact.split("\\.");
        try {
            for (String part : parts) {
                Base64Url.decode(part);
            }
        } catch (IllegalArgumentException e) {
            throw new SealException("not canonical base64url", e);
        }
        String header = new String(Base64Url.decode(parts[0]), StandardCharsets.ISO_8859_1);
        if (!HEADER.matcher(header).matches()) {
            throw new SealException("another header than ours", null);
        }
    }
}
