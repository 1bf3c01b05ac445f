package org.chizheng.sync.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chizheng.sync.batch.Forger;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line 1 has one form. Algorithm confusion, another spelling of the same base64url, and everything put around it. */
class FramingTest {
    private final Goldens goldens = new Goldens(43);
    private final Map<String, Golden> files = goldens.byKind();
    private final Golden up = files.get("up");

    private static String[] members(byte[] file) {
        String line = new String(file, 0, lineFeed(file), StandardCharsets.ISO_8859_1);
        return new String[] {member(line, "protected"), member(line, "payload"), member(line, "signature")};
    }

    private static String member(String line, String name) {
        int from = line.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return line.substring(from, line.indexOf('"', from));
    }

    private static int lineFeed(byte[] file) {
        int at = 0;
        while (file[at] != '\n') {
            at++;
        }
        return at;
    }

    private static byte[] withLine(byte[] file, String line) {
        return Forger.joined(
                line.getBytes(StandardCharsets.ISO_8859_1), Arrays.copyOfRange(file, lineFeed(file), file.length));
    }

    private static byte[] withMembers(byte[] file, String... parts) {
        return withLine(
                file,
                "{\"protected\":\"" + parts[0] + "\",\"payload\":\"" + parts[1] + "\",\"signature\":\"" + parts[2]
                        + "\"}");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hmac(String algorithm, byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac.doFinal(ascii(text));
    }

    /**
     * Another header, with the old signature, with a true signature over it by the very key, with none, and with an
     * HMAC under the public key (RFC 8725 §3.1): F21.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'alg':'none','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'None','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'HS256','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'HS512','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'ES256','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'RS256','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'PS256','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'Ed25519','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'eddsa','kid':'K','typ':'hrb-batch+jws'",
                "'alg':'EDDSA','kid':'K','typ':'hrb-batch+jws'",
                "'alg':['EdDSA'],'kid':'K','typ':'hrb-batch+jws'",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','crit':['exp']",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','crit':[]",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','b64':false",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','jwk':{'kty':'OKP','crv':'Ed25519','x':'X'}",
                "'alg':'EdDSA','jwk':{'kty':'OKP','crv':'Ed25519','x':'X'},'typ':'hrb-batch+jws'",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','jku':'https://example.org/keys'",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','x5u':'https://example.org/cert'",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','x5c':['AA']",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','zip':'DEF'",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','cty':'x'",
                "'alg':'EdDSA','kid':'K','typ':'hrb-batch+jws','typ':'hrb-batch+jws'",
                "'alg':'none','alg':'EdDSA','kid':'K','typ':'hrb-batch+jws'",
                "'kid':'K','alg':'EdDSA','typ':'hrb-batch+jws'",
                "'alg':'EdDSA','kid':'K','typ':'JWT'",
                "'alg':'EdDSA','kid':'K','typ':'HRB-BATCH+JWS'",
                "'alg':'EdDSA','kid':'K'",
                "'alg':'EdDSA','typ':'hrb-batch+jws'",
                "'alg':'EdDSA','kid':'../../K','typ':'hrb-batch+jws'",
                "'alg':'EdDSA', 'kid':'K','typ':'hrb-batch+jws'",
                "'alg':'EdD\\u0053A','kid':'K','typ':'hrb-batch+jws'",
                "'Alg':'EdDSA','kid':'K','typ':'hrb-batch+jws'"
            })
    void noOtherHeaderIsListenedTo(String header) throws Exception {
        for (String kind : List.of("up", "enrol request")) {
            Golden golden = files.get(kind);
            SigningKey key = goldens.county.office.signing();
            String text = "{" + header.replace('\'', '"') + "}";
            text = text.replace("\"K\"", "\"" + key.publicKey().kid() + "\"")
                    .replace("\"X\"", "\"" + Base64Url.encode(key.publicKey().bytes()) + "\"");
            String[] old = members(golden.bytes());
            String head = Base64Url.encode(ascii(text));
            String signed = head + "." + old[1];
            byte[] publicKey = key.publicKey().bytes();
            List<byte[]> signatures = List.of(
                    Base64Url.decode(old[2]),
                    key.sign(ascii(signed)),
                    hmac("HmacSHA512", publicKey, signed),
                    hmac("HmacSHA256", publicKey, signed),
                    new byte[64],
                    new byte[0]);
            for (byte[] signature : signatures) {
                byte[] file = withMembers(golden.bytes(), head, old[1], Base64Url.encode(signature));
                assertThat(golden.verdict(file)).isIn("batch.header", "batch.line", "enrol.code");
            }
        }
    }

    @Test
    void aKeyOfTheTableThatDidNotSignIsNotBelieved() {
        String[] old = members(up.bytes());
        String bureauKid = goldens.county.bureau.signing().publicKey().kid();
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + bureauKid + "\",\"typ\":\"hrb-batch+jws\"}";
        assertThat(up.verdict(withMembers(up.bytes(), Base64Url.encode(ascii(header)), old[1], old[2])))
                .isEqualTo("batch.signature");
        String stranger = SigningKey.fresh(goldens.county.seams).publicKey().kid();
        assertThat(up.verdict(withMembers(
                        up.bytes(), Base64Url.encode(ascii(header.replace(bureauKid, stranger))), old[1], old[2])))
                .isEqualTo("batch.unknown-key");
    }

    /** Every text that a stock decoder takes for the same bytes, or might. */
    private static List<String> spellings(String text) {
        List<String> others = new ArrayList<>();
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int spare = text.length() % 4 == 2 ? 16 : text.length() % 4 == 3 ? 4 : 1;
        int last = alphabet.indexOf(text.charAt(text.length() - 1));
        for (int bits = 1; bits < spare; bits++) {
            others.add(text.substring(0, text.length() - 1) + alphabet.charAt(last / spare * spare + bits));
        }
        for (String tail : List.of("=", "==", "===", "\n", "\r\n", " ", "A", "AA", "\u0000", ".", "%3D")) {
            others.add(text + tail);
        }
        int middle = text.length() / 2;
        for (String inside : List.of(" ", "\t", "\r", "\\n", "\\/", "\u00A0", "=", "\\u0041", "*")) {
            others.add(text.substring(0, middle) + inside + text.substring(middle));
        }
        others.add(" " + text);
        others.add(text.replace('-', '+').replace('_', '/'));
        others.add(text.substring(0, text.length() - 1));
        others.add("");
        others.removeIf(text::equals);
        return others;
    }

    @Test
    void noOtherSpellingOfTheSameBytesIsTaken() {
        int tried = 0;
        for (Golden golden : files.values()) {
            String[] old = members(golden.bytes());
            for (int part = 0; part < 3; part++) {
                for (String other : spellings(old[part])) {
                    String[] parts = old.clone();
                    parts[part] = other;
                    assertThat(golden.verdict(withMembers(golden.bytes(), parts)))
                            .as("%s part %d as %s", golden.kind(), part, other)
                            .isNotEqualTo("taken");
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    /** The last character of the MAC of an enrolment has two spare bits as well. */
    @Test
    void noOtherSpellingOfAMacIsTaken() {
        for (String kind : List.of("enrol request", "enrol grant")) {
            Golden golden = files.get(kind);
            String text = new String(golden.bytes(), StandardCharsets.ISO_8859_1);
            String mac = text.substring(text.length() - 44, text.length() - 1);
            for (String other : spellings(mac)) {
                byte[] file = text.replace(mac, other).getBytes(StandardCharsets.ISO_8859_1);
                assertThat(golden.verdict(file)).as(other).isIn("enrol.form", "enrol.code", "enrol.grant");
            }
        }
    }

    /** Inside what an enrolled device signs: digests, ids, the nonce and the envelope have one spelling as well. */
    @Test
    void noOtherSpellingInsideASignedManifestIsTaken() {
        String manifest = Forger.manifest(up.bytes());
        for (String name : List.of("dig", "head", "prev", "epoch", "dev", "chain", "kid", "iv", "cek")) {
            String value = member(manifest, name);
            for (String other : spellings(value)) {
                String changed = manifest.replace("\"" + name + "\":\"" + value, "\"" + name + "\":\"" + other);
                byte[] file = Forger.resigned(
                        up.bytes(), goldens.county.office.signing(), changed.getBytes(StandardCharsets.UTF_8));
                assertThat(up.verdict(file)).as("%s as %s", name, other).isNotEqualTo("taken");
            }
        }
    }

    /** Byte order marks, blanks, line ends of Windows, a second file, a member more, members in another order. */
    @Test
    void nothingStandsAroundOrBetween() {
        for (Golden golden : files.values()) {
            byte[] sound = golden.bytes();
            String[] parts = members(sound);
            String line = new String(sound, 0, lineFeed(sound), StandardCharsets.ISO_8859_1);
            List<byte[]> files = new ArrayList<>();
            for (String before : List.of("\u00EF\u00BB\u00BF", "\u00FF\u00FE", " ", "\n", "\r\n", "\u0000", "{")) {
                files.add(withLine(sound, before + line));
            }
            for (String after : List.of("\r", " ", "\t", ",", "{}", "\u0000", "\u001A")) {
                files.add(withLine(sound, line + after));
            }
            for (String tail : List.of("\u0000", "\n", "\r\n", "\u001A", " ")) {
                files.add(Forger.joined(sound, tail.getBytes(StandardCharsets.ISO_8859_1)));
            }
            files.add(Forger.joined(sound, sound));
            files.add(new String(sound, StandardCharsets.ISO_8859_1)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            files.add(new String(sound, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE));
            files.add(withLine(sound, line.replace("{\"protected\"", "{\"header\":{},\"protected\"")));
            files.add(withLine(sound, line.replace("}", ",\"header\":{}}")));
            files.add(withLine(sound, line.replace("}", ",\"signature\":\"" + parts[2] + "\"}")));
            files.add(withLine(sound, line.replace("\"payload\"", "\"protected\":\"AA\",\"payload\"")));
            files.add(withLine(sound, line.replace("\",\"", "\", \"")));
            files.add(withLine(sound, line.replace("\":\"", "\": \"")));
            files.add(withLine(sound, line.replace("payload", "Payload")));
            files.add(withLine(sound, line.replace("payload", "p\\u0061yload")));
            files.add(withLine(
                    sound,
                    "{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2]
                            + "\"}"));
            files.add(withLine(sound, parts[0] + "." + parts[1] + "." + parts[2]));
            files.add(withLine(
                    sound,
                    "{\"payload\":\"" + parts[1] + "\",\"signatures\":[{\"protected\":\"" + parts[0]
                            + "\",\"signature\":\"" + parts[2] + "\"}]}"));
            for (byte[] file : files) {
                assertThat(golden.verdict(file)).as(golden.kind()).isNotEqualTo("taken");
            }
        }
    }

    /** Each member of the manifest taken from another sound file of the same sender; the signature is the old one. */
    @Test
    void membersOfTwoManifestsAreNotMixed() {
        Golden other = goldens.up("up", goldens.county.ops(1, 4));
        String[] parts = members(up.bytes());
        String one = Forger.manifest(up.bytes());
        String two = Forger.manifest(other.bytes());
        List<String> names = List.of("n", "last", "head", "len", "dig", "plain", "lines", "cek", "iv");
        for (String name : names) {
            String changed = one.replaceFirst(value(one, name), value(two, name));
            assertThat(changed).isNotEqualTo(one);
            byte[] mixed = withMembers(
                    up.bytes(), parts[0], Base64Url.encode(changed.getBytes(StandardCharsets.UTF_8)), parts[2]);
            assertThat(up.verdict(mixed)).as(name).isEqualTo("batch.signature");
            byte[] signed = Forger.resigned(
                    up.bytes(), goldens.county.office.signing(), changed.getBytes(StandardCharsets.UTF_8));
            assertThat(up.verdict(signed)).as(name).isNotEqualTo("taken");
        }
    }

    private static String value(String manifest, String name) {
        int from = manifest.indexOf("\"" + name + "\":");
        int to = from + name.length() + 3;
        while (",}".indexOf(manifest.charAt(to)) < 0) {
            to++;
        }
        return manifest.substring(from, to);
    }
}
