package org.chizheng.sync.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.chizheng.sync.SeededSeams;
import org.jose4j.jwe.JsonWebEncryption;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private final SeededSeams seams = new SeededSeams(3);
    private final ReceivingKey mine = ReceivingKey.fresh(seams);
    private final byte[] contentKey = seams.random(32);

    /** RFC 7748 §6.1: Bob's pair. */
    @Test
    void publicKeyAsTheStandardSays() {
        HexFormat hex = HexFormat.of();
        ReceivingKey bob =
                ReceivingKey.ofBytes(hex.parseHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
        assertThat(hex.formatHex(bob.publicKey().bytes()))
                .isEqualTo("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    }

    @Test
    void onlyTheReaderOpensIt() throws SealException {
        String envelope = KeyEnvelope.wrap(contentKey, mine.publicKey(), seams);
        assertThat(KeyEnvelope.unwrap(envelope, mine)).isEqualTo(contentKey);
        assertThatThrownBy(() -> KeyEnvelope.unwrap(envelope, ReceivingKey.fresh(seams)))
                .isInstanceOf(SealException.class);
    }

    @Test
    void everyFlippedBitIsRefused() {
        byte[] envelope = KeyEnvelope.wrap(contentKey, mine.publicKey(), seams).getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < envelope.length * 8; at++) {
            byte[] flipped = envelope.clone();
            flipped[at / 8] ^= (byte) (1 << at % 8);
            assertThatThrownBy(() -> KeyEnvelope.unwrap(new String(flipped, StandardCharsets.ISO_8859_1), mine))
                    .as("bit %d", at)
                    .isInstanceOf(SealException.class);
        }
    }

    @Test
    void refusesAnEnvelopeOfAnotherFormThatTheLibraryWouldOpen() throws Exception {
        JsonWebEncryption deflated = new JsonWebEncryption();
        deflated.setAlgorithmHeaderValue("ECDH-ES+A256KW");
        deflated.setEncryptionMethodHeaderParameter("A256GCM");
        deflated.enableDefaultCompression();
        deflated.setPlaintext(contentKey);
        deflated.setKey(mine.publicKey().forPlatform());
        String compact = deflated.getCompactSerialization();
        assertThatThrownBy(() -> KeyEnvelope.unwrap(compact, mine)).isInstanceOf(SealException.class);
    }

    /** An envelope whose sender point makes every secret the same, in the form that ours have. */
    @Test
    void refusesASenderPointOfSmallOrder() {
        String[] parts = KeyEnvelope.wrap(contentKey, mine.publicKey(), seams).split("\\.");
        String header = new String(Base64Url.decode(parts[0]), StandardCharsets.US_ASCII)
                .replaceAll("\"x\":\"[^\"]{43}", "\"x\":\"" + "A".repeat(43));
        parts[0] = Base64Url.encode(header.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> KeyEnvelope.unwrap(String.join(".", parts), mine))
                .isInstanceOf(SealException.class);
    }

    /** The all-zero point gives everybody the same secret. */
    @Test
    void refusesAReaderKeyOfSmallOrder() {
        ReceivingPublicKey zero = ReceivingPublicKey.ofBytes(new byte[32]);
        assertThatThrownBy(() -> KeyEnvelope.wrap(contentKey, zero, seams)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theBodyIsTiedToWhatItWasSealedWith() throws SealException {
        byte[] nonce = seams.random(12);
        byte[] sealed = BodyCipher.seal(new byte[] {1, 2, 3}, contentKey, nonce, new byte[] {7});
        assertThat(sealed).hasSize(3 + BodyCipher.TAG_SIZE);
        assertThat(BodyCipher.open(sealed, contentKey, nonce, new byte[] {7})).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> BodyCipher.open(sealed, contentKey, nonce, new byte[] {8}))
                .isInstanceOf(SealException.class);
    }

    @Test
    void keysOfADeviceSurviveExport() {
        DeviceKeys keys = DeviceKeys.fresh(seams);
        DeviceKeys again = DeviceKeys.ofExport(keys.export());
        assertThat(again.signing().publicKey()).isEqualTo(keys.signing().publicKey());
        assertThat(again.receiving().publicKey()).isEqualTo(keys.receiving().publicKey());
        assertThat(keys.toString())
                .doesNotContain(Base64Url.encode(keys.signing().bytes()));
        assertThatThrownBy(() -> DeviceKeys.ofExport(new byte[65])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeyOfAHubSurvivesExport() {
        HubCertificate hub = HubCertificate.fresh(seams);
        assertThat(HubCertificate.ofExport(hub.export()).keyHash()).isEqualTo(hub.keyHash());
        assertThat(HubCertificate.fresh(seams).keyHash()).isNotEqualTo(hub.keyHash());
        assertThatThrownBy(() -> HubCertificate.ofExport(new byte[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
