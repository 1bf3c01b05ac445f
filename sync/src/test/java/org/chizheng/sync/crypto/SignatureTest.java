package org.chizheng.sync.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.chizheng.sync.SeededSeams;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final byte[] MESSAGE = "持证台账".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.fresh(new SeededSeams(1));

    /** RFC 8032 §7.1, test 3. */
    @Test
    void signsAsTheStandardSays() {
        HexFormat hex = HexFormat.of();
        SigningKey standard =
                SigningKey.ofBytes(hex.parseHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
        assertThat(hex.formatHex(standard.publicKey().bytes()))
                .isEqualTo("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        assertThat(hex.formatHex(standard.sign(hex.parseHex("af82"))))
                .isEqualTo("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    /** RFC 8037 appendix A.3 gives the thumbprint of the key of appendix A.2. */
    @Test
    void namesAKeyByItsThumbprint() {
        SigningPublicKey standard =
                SigningPublicKey.ofBytes(Base64Url.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        assertThat(standard.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void aSecondImplementationVerifiesWhatWeSign() throws Exception {
        String line = new String(FlatJws.sign(key, MESSAGE), StandardCharsets.US_ASCII);
        String[] quoted = line.split("\"");
        JsonWebSignature other = new JsonWebSignature();
        other.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "EdDSA"));
        other.setCompactSerialization(quoted[3] + "." + quoted[7] + "." + quoted[11]);
        PublicJsonWebKey jwk =
                (PublicJsonWebKey) JsonWebKey.Factory.newJwk("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                        + Base64Url.encode(key.publicKey().bytes()) + "\"}");
        other.setKey(jwk.getPublicKey());
        assertThat(other.verifySignature()).isTrue();
        assertThat(other.getPayloadBytes()).isEqualTo(MESSAGE);
        assertThat(other.getKeyIdHeaderValue()).isEqualTo(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
    }

    @Test
    void refusesAnotherKeyUnderTheSameName() {
        FlatJws line = FlatJws.parse(FlatJws.sign(key, MESSAGE));
        assertThat(line.verifiedBy(key.publicKey())).isTrue();
        assertThat(line.verifiedBy(SigningKey.fresh(new SeededSeams(2)).publicKey()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{\"alg\":\"HS256\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{\"alg\":\"ES256\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{\"alg\":\"Ed25519\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{\"alg\":\"eddsa\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{\"kid\":\"%s\",\"alg\":\"EdDSA\",\"typ\":\"hrb-batch+jws\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\",\"jwk\":{}}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\",\"jku\":\"https://a\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\",\"x5u\":\"https://a\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"} ",
                "\uFEFF{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{\"alg\": \"EdDSA\",\"kid\":\"%s\",\"typ\":\"hrb-batch+jws\"}",
                "{}"
            })
    void refusesEveryOtherHeaderEvenWhenItIsSigned(String header) {
        String head =
                Base64Url.encode(header.replace("%s", key.publicKey().kid()).getBytes(StandardCharsets.UTF_8));
        String payload = Base64Url.encode(MESSAGE);
        String signature = Base64Url.encode(key.sign((head + "." + payload).getBytes(StandardCharsets.US_ASCII)));
        byte[] line = ("{\"protected\":\"" + head + "\",\"payload\":\"" + payload + "\",\"signature\":\"" + signature
                        + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> FlatJws.parse(line))
                .isInstanceOfSatisfying(
                        FramingException.class, e -> assertThat(e.part()).isEqualTo(FramingException.Part.HEADER));
    }

    @Test
    void refusesOtherFramesAroundTheSameSignature() {
        String line = new String(FlatJws.sign(key, MESSAGE), StandardCharsets.US_ASCII);
        String[] changed = {
            " " + line,
            line + " ",
            line + "\r",
            "\uFEFF" + line,
            line.replace(",\"payload\"", ", \"payload\""),
            line.replace("\"}", "\",\"header\":{}}"),
            line.replace("\"}", "\",\"signature\":\"" + "A".repeat(86) + "\"}"),
            line.replace("\"}", "=\"}"),
            "[" + line + "]",
            ""
        };
        for (String each : changed) {
            assertThatThrownBy(() -> FlatJws.parse(each.getBytes(StandardCharsets.UTF_8)))
                    .as(each)
                    .isInstanceOf(FramingException.class);
        }
    }

    /** A signature of 64 bytes fills 86 characters and leaves 4 bits unused: 15 other spellings of the last one. */
    @Test
    void refusesSpareBitsOfTheLastCharacter() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String line = new String(FlatJws.sign(key, MESSAGE), StandardCharsets.US_ASCII);
        int last = line.length() - 3;
        int sound = alphabet.indexOf(line.charAt(last));
        assertThat(sound % 16).isZero();
        for (int spare = 1; spare < 16; spare++) {
            String other = line.substring(0, last) + alphabet.charAt(sound + spare) + line.substring(last + 1);
            assertThatThrownBy(() -> FlatJws.parse(other.getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOfSatisfying(
                            FramingException.class, e -> assertThat(e.part()).isEqualTo(FramingException.Part.BASE64));
        }
    }

    /** The neutral point and the point of order two: signatures under them verify for anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000"
            })
    void refusesWeakPublicKeys(String point) {
        assertThatThrownBy(() -> SigningPublicKey.ofBytes(HexFormat.of().parseHex(point)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
