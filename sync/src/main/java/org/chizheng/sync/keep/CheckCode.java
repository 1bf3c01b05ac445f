package org.chizheng.sync.keep;

import org.chizheng.sync.crypto.Digest;

/**
 * Eight characters of a file's digest for the cover sheet of a stick, so that two people can tell over the telephone
 * whether they hold the same file. Crockford's base 32: no I, L, O, U.
 */
public final class CheckCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private CheckCode() {}

    public static String of(Digest file) {
        byte[] bytes = file.bytes();
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = bits << 8 | bytes[i] & 0xFF;
        }
        StringBuilder code = new StringBuilder(LENGTH);
        for (int shift = 35; shift >= 0; shift -= 5) {
            code.append(ALPHABET.charAt((int) (bits >> shift) & 31));
        }
        return code.toString();
    }
}
