package org.chizheng.core.shared;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Sixteen bytes that name a record or an op for ever: six bytes of milliseconds, then ten random ones. Time comes
 * first because random-only ids cost the projection half its speed (index pages are touched at random). Never made
 * from an identity number.
 */
public record Id(long high, long low) implements Comparable<Id> {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** @param random at least ten bytes of chance */
    public static Id at(long millis, byte[] random) {
        ByteBuffer tail = ByteBuffer.wrap(random);
        long high = (millis << 16) | (tail.getShort() & 0xFFFFL);
        return new Id(high, tail.getLong());
    }

    public static Id ofBytes(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Id(buffer.getLong(), buffer.getLong());
    }

    /**
     * Reads the canonical base64url form of 22 characters.
     *
     * @throws IllegalArgumentException for another length, another alphabet, or spare bits that are not zero
     */
    public static Id parse(String text) {
        if (text.length() != 22) {
            throw new IllegalArgumentException("an id has 22 characters");
        }
        Id id = ofBytes(DECODER.decode(text));
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not the canonical form of an id");
        }
        return id;
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(Id other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /** Base64url, 22 characters, no padding: the form in files and on the command line. */
    @Override
    public String toString() {
        return ENCODER.encodeToString(bytes());
    }
}
