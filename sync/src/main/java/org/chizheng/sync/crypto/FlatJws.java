package org.chizheng.sync.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of flattened JWS (RFC 7515 §7.2.2): exactly three members in this order, no white space, and a header that
 * is compared as bytes with the only one allowed. Nothing in the file chooses an algorithm or brings a key: {@code
 * crit}, {@code jwk}, {@code jku}, {@code x5u}, another {@code alg} or a member in another place simply do not match.
 *
 * <p>Written here and not taken from a library, because a stock reader accepted one of 1,832 flipped bits.
 */
public final class FlatJws {
    private static final String TYP = "hrb-batch+jws";
    private static final Pattern LINE = Pattern.compile(
            "\\{\"protected\":\"([A-Za-z0-9_-]+)\",\"payload\":\"([A-Za-z0-9_-]+)\",\"signature\":\"([A-Za-z0-9_-]{86})\"}");
    private static final Pattern HEADER = Pattern.compile(
            "\\{\"alg\":\"" + SigningPublicKey.ALG + "\",\"kid\":\"([A-Za-z0-9_-]{43})\",\"typ\":\"hrb-batch\\+jws\"}");

    private final String kid;
    private final byte[] payload;
    private final byte[] signed;
    private final byte[] signature;

    private FlatJws(String kid, byte[] payload, byte[] signed, byte[] signature) {
        this.kid = kid;
        this.payload = payload;
        this.signed = signed;
        this.signature = signature;
    }

    /** @return the line without its line feed, ASCII */
    public static byte[] sign(SigningKey key, byte[] payload) {
        String header = "{\"alg\":\"" + SigningPublicKey.ALG + "\",\"kid\":\""
                + key.publicKey().kid() + "\",\"typ\":\"" + TYP + "\"}";
        String head = Base64Url.encode(header.getBytes(StandardCharsets.US_ASCII));
        String body = Base64Url.encode(payload);
        String signature = Base64Url.encode(key.sign((head + "." + body).getBytes(StandardCharsets.US_ASCII)));
        return ("{\"protected\":\"" + head + "\",\"payload\":\"" + body + "\",\"signature\":\"" + signature + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Takes the line apart without trusting any of it.
     *
     * @param line without line feed
     * @throws FramingException when the line or its header has another form than the one written by {@link #sign}
     */
    public static FlatJws parse(byte[] line) {
        Matcher parts = LINE.matcher(new String(line, StandardCharsets.ISO_8859_1));
        if (!parts.matches()) {
            throw new FramingException(FramingException.Part.LINE);
        }
        try {
            byte[] header = Base64Url.decode(parts.group(1));
            byte[] payload = Base64Url.decode(parts.group(2));
            byte[] signature = Base64Url.decode(parts.group(3));
            Matcher form = HEADER.matcher(new String(header, StandardCharsets.ISO_8859_1));
            if (!form.matches()) {
                throw new FramingException(FramingException.Part.HEADER);
            }
            byte[] signed = (parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII);
            return new FlatJws(form.group(1), payload, signed, signature);
        } catch (IllegalArgumentException e) {
            throw new FramingException(FramingException.Part.BASE64);
        }
    }

    /** Who claims to have signed; a claim until {@link #verifiedBy} says yes. */
    public String kid() {
        return kid;
    }

    /** True only for the key that the header names and that made this signature. */
    public boolean verifiedBy(SigningPublicKey key) {
        return key.kid().equals(kid) && key.verifies(signed, signature);
    }

    /** The signed bytes; meaningless before {@link #verifiedBy}. */
    public byte[] payload() {
        return payload.clone();
    }
}
