package org.chizheng.sync.hostile;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A second reader of upward files, written from sync-protocol §2.5 and the RFCs with the JDK alone: SunEC where the
 * program uses BouncyCastle, its own base64, JSON, JWE and chain. It shares no class with the program, so an error of
 * one of them shows as a disagreement.
 */
final class PlainVerifier {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String aud;
    private final byte[] dev;
    private final String deviceKid;
    private final PublicKey device;
    private final String readerKid;
    private final PrivateKey reader;

    /**
     * @param dev id of the device that the key belongs to, 16 bytes
     * @param deviceKey its Ed25519 public key, 32 bytes
     * @param readerKey the reader's X25519 private key, 32 bytes
     * @param readerPublic its public half
     */
    PlainVerifier(String aud, byte[] dev, byte[] deviceKey, byte[] readerKey, byte[] readerPublic) throws Exception {
        this.aud = aud;
        this.dev = dev;
        this.deviceKid = kid("Ed25519", deviceKey);
        this.device = ed25519(deviceKey);
        this.readerKid = kid("X25519", readerPublic);
        this.reader = KeyFactory.getInstance("X25519")
                .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, readerKey));
    }

    /** Refused, at a named step. */
    static final class No extends Exception {
        private static final long serialVersionUID = 1L;

        No(String step) {
            super(step);
        }
    }

    private static void require(boolean holds, String step) throws No {
        if (!holds) {
            throw new No(step);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 7638 over the members of RFC 8037. */
    private static String kid(String curve, byte[] key) {
        return encode(sha256(ascii("{\"crv\":\"" + curve + "\",\"kty\":\"OKP\",\"x\":\"" + encode(key) + "\"}")));
    }

    private static PublicKey ed25519(byte[] raw) throws GeneralSecurityException {
        byte[] big = reversed(raw);
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7F;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big))));
    }

    private static byte[] reversed(byte[] raw) {
        byte[] turned = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            turned[i] = raw[raw.length - 1 - i];
        }
        return turned;
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 6) {
            int value = 0;
            for (int i = bit; i < bit + 6; i++) {
                int one = i < bytes.length * 8 ? bytes[i / 8] >> (7 - i % 8) & 1 : 0;
                value = value * 2 + one;
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    static byte[] decode(String text) throws No {
        byte[] bytes = new byte[text.length() * 6 / 8];
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            require(value >= 0, "alphabet");
            for (int bit = 0; bit < 6; bit++) {
                int at = i * 6 + bit;
                int one = value >> (5 - bit) & 1;
                require(at < bytes.length * 8 || one == 0, "spare bits");
                if (at < bytes.length * 8) {
                    bytes[at / 8] |= (byte) (one << (7 - at % 8));
                }
            }
        }
        require(text.length() % 4 != 1, "length of base64url");
        return bytes;
    }

    /**
     * Accepts a file and tells what it says: the head of its chain.
     *
     * @throws No where the protocol says refuse
     */
    byte[] read(byte[] file) throws No {
        try {
            return accept(file);
        } catch (PlainJson.Wrong | GeneralSecurityException | DataFormatException | ClassCastException e) {
            throw new No(e.getClass().getSimpleName());
        }
    }

    private byte[] accept(byte[] file) throws No, PlainJson.Wrong, GeneralSecurityException, DataFormatException {
        require(file.length <= 1 << 20, "size");
        int end = 0;
        while (end < file.length && end < 16_384 && file[end] != '\n') {
            end++;
        }
        require(end < file.length && end < 16_384, "line 1");
        Map<String, Object> manifest = manifest(new String(file, 0, end, StandardCharsets.ISO_8859_1));
        byte[] sealed = Arrays.copyOfRange(file, end + 1, file.length);
        Map<?, ?> body = (Map<?, ?>) manifest.get("body");
        require(sealed.length == number(body, "len"), "len");
        require(encode(sha256(sealed)).equals(body.get("dig")), "dig");
        byte[] packed = unsealed(manifest, sealed);
        int plain = (int) number(body, "plain");
        byte[] bytes = body.get("z").equals("deflate") ? inflated(packed, plain) : packed;
        require(bytes.length == plain, "plain");
        return ops(manifest, bytes, number(body, "lines"));
    }

    private Map<String, Object> manifest(String line) throws No, PlainJson.Wrong, GeneralSecurityException {
        String[] parts = line.split("\"", -1);
        require(parts.length == 13, "members");
        String shape = String.join("\"", parts[0], parts[1], parts[2], "", parts[4], parts[5], parts[6], "");
        require(shape.equals("{\"protected\":\"\",\"payload\":\""), "order");
        require(parts[8].equals(",") && parts[9].equals("signature") && parts[10].equals(":"), "order");
        require(parts[12].equals("}") && parts[11].length() == 86, "order");
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + deviceKid + "\",\"typ\":\"hrb-batch+jws\"}";
        require(Arrays.equals(decode(parts[3]), ascii(header)), "header");
        byte[] signature = decode(parts[11]);
        byte[] payload = decode(parts[7]);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(device);
        verifier.update(ascii(parts[3] + "." + parts[7]));
        require(verifier.verify(signature), "signature");
        Map<String, Object> manifest = PlainJson.object(payload);
        fields(manifest);
        return manifest;
    }

    private void fields(Map<String, Object> json) throws No {
        Set<String> must = Set.of(
                "v", "t", "aud", "epoch", "dev", "chain", "first", "last", "n", "prev", "head", "suite", "body", "enc",
                "sv", "seen", "made");
        require(json.keySet().equals(must), "members of the manifest");
        require(Long.valueOf(1).equals(json.get("v")) && "up".equals(json.get("t")), "version");
        require("I1".equals(json.get("suite")) && aud.equals(json.get("aud")), "audience");
        require(Arrays.equals(bytes(json, "dev", 16), dev), "device");
        bytes(json, "epoch", 16);
        bytes(json, "chain", 16);
        bytes(json, "prev", 32);
        bytes(json, "head", 32);
        long first = number(json, "first");
        long last = number(json, "last");
        long n = number(json, "n");
        require(first >= 1 && n == last - first + 1 && n >= 1 && n <= 2000, "stretch");
        number(json, "made");
        Map<?, ?> body = (Map<?, ?>) json.get("body");
        require(body.keySet().equals(Set.of("len", "dig", "z", "plain", "lines")), "body");
        bytes(body, "dig", 32);
        long packed = number(body, "len") - 16;
        long plain = number(body, "plain");
        boolean deflate = "deflate".equals(body.get("z"));
        require(deflate || "none".equals(body.get("z")), "z");
        require(packed >= 1 && packed <= (1 << 20) - 16 && plain >= 1 && plain <= 8 << 20, "sizes");
        require(deflate ? plain <= packed * 100 : plain == packed, "ratio");
        require(number(body, "lines") >= 1 && number(body, "lines") <= 20_000, "lines");
        Map<?, ?> enc = (Map<?, ?>) json.get("enc");
        require(enc.keySet().equals(Set.of("kid", "cek", "iv")), "enc");
        bytes(enc, "kid", 32);
        bytes(enc, "iv", 12);
        require(enc.get("cek") instanceof String, "cek");
        Map<?, ?> seen = (Map<?, ?>) json.get("seen");
        require(seen.keySet().equals(Set.of("dseq", "head")), "seen");
        number(seen, "dseq");
        bytes(seen, "head", 32);
        for (Object version : ((Map<?, ?>) json.get("sv")).values()) {
            require((Long) version >= 0 && (Long) version <= Integer.MAX_VALUE, "sv");
        }
    }

    private static long number(Map<?, ?> json, String name) throws No {
        require(json.get(name) instanceof Long number && number >= 0, name);
        return (Long) json.get(name);
    }

    private static byte[] bytes(Map<?, ?> json, String name, int length) throws No {
        require(json.get(name) instanceof String, name);
        byte[] bytes = decode((String) json.get(name));
        require(bytes.length == length, name);
        return bytes;
    }

    private byte[] unsealed(Map<String, Object> manifest, byte[] sealed) throws No, GeneralSecurityException {
        Map<?, ?> enc = (Map<?, ?>) manifest.get("enc");
        require(readerKid.equals(enc.get("kid")), "reader");
        byte[] key = contentKey((String) enc.get("cek"));
        byte[] name = ascii(aud);
        byte[] bound = ByteBuffer.allocate(4 + name.length + 48)
                .putInt(name.length)
                .put(name)
                .put(bytes(manifest, "dev", 16))
                .put(bytes(manifest, "chain", 16))
                .putLong(number(manifest, "first"))
                .putLong(number(manifest, "last"))
                .array();
        return gcm(key, bytes(enc, "iv", 12), bound, sealed);
    }

    private static byte[] gcm(byte[] key, byte[] nonce, byte[] bound, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(bound);
        return cipher.doFinal(sealed);
    }

    /** RFC 7518 §4.6 ECDH-ES+A256KW over X25519 (RFC 8037), content A256GCM. */
    private byte[] contentKey(String jwe) throws No, GeneralSecurityException {
        String[] parts = jwe.split("\\.", -1);
        require(parts.length == 5, "jwe");
        String header = new String(decode(parts[0]), StandardCharsets.ISO_8859_1);
        String before =
                "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"";
        require(header.startsWith(before) && header.endsWith("\"}}"), "jwe header");
        require(header.length() == before.length() + 46, "jwe header");
        byte[] point = decode(header.substring(before.length(), header.length() - 3));
        byte[] big = reversed(point);
        big[0] &= 0x7F;
        PublicKey ephemeral = KeyFactory.getInstance("X25519")
                .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, big)));
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(reader);
        agreement.doPhase(ephemeral, true);
        byte[] alg = ascii("ECDH-ES+A256KW");
        byte[] info = ByteBuffer.allocate(4 + alg.length + 12)
                .putInt(alg.length)
                .put(alg)
                .putInt(0)
                .putInt(0)
                .putInt(256)
                .array();
        byte[] wrapping = sha256(new byte[] {0, 0, 0, 1}, agreement.generateSecret(), info);
        Cipher unwrap = Cipher.getInstance("AESWrap");
        unwrap.init(Cipher.UNWRAP_MODE, new SecretKeySpec(wrapping, "AES"));
        byte[] cek = unwrap.unwrap(decode(parts[1]), "AES", Cipher.SECRET_KEY).getEncoded();
        require(cek.length == 32, "cek");
        byte[] nonce = decode(parts[2]);
        byte[] text = decode(parts[3]);
        byte[] tag = decode(parts[4]);
        require(nonce.length == 12 && tag.length == 16, "jwe parts");
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(text);
        sealed.writeBytes(tag);
        byte[] key = gcm(cek, nonce, ascii(parts[0]), sealed.toByteArray());
        require(key.length == 32, "content key");
        return key;
    }

    private static byte[] inflated(byte[] packed, int plain) throws No, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] out = new byte[plain + 1];
            int filled = 0;
            int step = 1;
            while (step > 0 && filled < out.length) {
                step = inflater.inflate(out, filled, out.length - filled);
                filled += step;
            }
            require(filled == plain && inflater.finished() && inflater.getRemaining() == 0, "deflate");
            return Arrays.copyOf(out, plain);
        } finally {
            inflater.end();
        }
    }

    private byte[] ops(Map<String, Object> manifest, byte[] plain, long lines) throws No, PlainJson.Wrong {
        require(plain[plain.length - 1] == '\n', "last line");
        long seq = number(manifest, "first");
        long n = number(manifest, "n");
        byte[] head = bytes(manifest, "prev", 32);
        List<byte[]> all = split(plain);
        require(all.size() == lines && lines == 2 * n, "lines");
        for (int i = 0; i < all.size(); i += 2) {
            byte[] opLine = all.get(i);
            Map<String, Object> op = PlainJson.object(opLine);
            PlainJson.object(all.get(i + 1));
            bytes(op, "op", 16);
            require(manifest.get("dev").equals(op.get("dev")), "author");
            require(manifest.get("chain").equals(op.get("chain")), "author");
            require(Long.valueOf(seq).equals(op.get("seq")) && op.get("kind") instanceof String, "seq");
            require(number(op, "sv") <= Integer.MAX_VALUE, "sv");
            require(encode(sha256(all.get(i + 1))).equals(op.get("vh")), "vh");
            byte[] place =
                    ByteBuffer.allocate(12).putLong(seq).putInt(opLine.length).array();
            head = sha256(ascii("hrb/op/1"), head, place, opLine);
            seq++;
        }
        require(Arrays.equals(head, bytes(manifest, "head", 32)), "chain");
        return head;
    }

    private static List<byte[]> split(byte[] plain) throws No {
        List<byte[]> lines = new java.util.ArrayList<>();
        int from = 0;
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] == '\n') {
                require(i > from && i - from <= 65_536, "line");
                lines.add(Arrays.copyOfRange(plain, from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
