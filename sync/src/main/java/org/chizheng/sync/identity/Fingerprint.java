package org.chizheng.sync.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import org.chizheng.sync.crypto.Digest;

/**
 * Forty digits that stand for a device's keys: eight groups of five, because that is what two people can read to each
 * other over a bad line. Some 132 bits, more than anybody can search for a second key with the same digits.
 */
final class Fingerprint {
    private static final byte[] DOMAIN = "hrb/fingerprint/1".getBytes(StandardCharsets.US_ASCII);
    private static final int GROUPS = 8;

    private Fingerprint() {}

    static String of(DeviceIdentity device) {
        ByteBuffer digest = ByteBuffer.wrap(Digest.of(
                        DOMAIN,
                        device.dev().bytes(),
                        device.signing().bytes(),
                        device.receiving().bytes())
                .bytes());
        StringJoiner groups = new StringJoiner(" ");
        for (int i = 0; i < GROUPS; i++) {
            groups.add(String.format(Locale.ROOT, "%05d", Integer.toUnsignedLong(digest.getInt()) % 100_000));
        }
        return groups.toString();
    }
}
