package org.chizheng.core.person.find;

import org.chizheng.core.person.Pinyin;

/**
 * Values of a person as one long each, so that a million people are searched by a plain scan within a keystroke and
 * within 41 MB. Whoever does not fit ({@link #ODD}) is kept as text and judged by {@link PersonQuery}.
 */
final class Packed {
    /** Not packed; also the value of an empty field. */
    static final long ODD = 0;

    private static final int LANES = 4;
    private static final int DIGITS = 16;

    /** Length of an identity number, and of what follows its region. */
    private static final int NUMBER = 18;

    static final int AFTER_REGION = 12;
    private static final int REGION = NUMBER - AFTER_REGION;
    static final int REGION_SHIFT = 4 * AFTER_REGION;

    private Packed() {}

    /** Two to four characters, the first in the highest 16 bits; {@link #ODD} for names with readings of their own kind. */
    static long name(String name) {
        int length = name.length();
        if (length < 2 || length > LANES || name.indexOf('\u00b7') >= 0 || Pinyin.doubleSurname(name)) {
            return ODD;
        }
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (Character.isSurrogate(c) || (i == 0 ? Pinyin.surnameSyllable(c) : Pinyin.syllable(c)).isEmpty()) {
                return ODD;
            }
        }
        return lanes(name);
    }

    /** @param text at most four UTF-16 units */
    static long lanes(String text) {
        long packed = 0;
        for (int i = 0; i < text.length(); i++) {
            packed |= (long) text.charAt(i) << (16 * (LANES - 1 - i));
        }
        return packed;
    }

    /** The highest lanes. */
    static long laneMask(int lanes) {
        return lanes == LANES ? -1L : ~(-1L >>> (16 * lanes));
    }

    static String unpack(long name) {
        StringBuilder text = new StringBuilder(LANES);
        for (long rest = name; rest != 0; rest <<= 16) {
            text.append((char) (rest >>> 48));
        }
        return text.toString();
    }

    /** A telephone number without its hyphens, each digit as itself plus one, the last one lowest. */
    static long phone(String phone) {
        long packed = 0;
        int digits = 0;
        for (int i = 0; i < phone.length(); i++) {
            char c = phone.charAt(i);
            if (c >= '0' && c <= '9') {
                packed = packed << 4 | (c - '0' + 1);
                digits++;
            } else if (c != '-') {
                return ODD;
            }
        }
        return digits <= DIGITS ? packed : ODD;
    }

    /** The part of an identity number that names its region, or null when the number is not of 18 digits. */
    static String region(String idNo) {
        if (idNo.length() != NUMBER) {
            return null;
        }
        for (int i = 0; i < NUMBER; i++) {
            char c = idNo.charAt(i);
            if ((c < '0' || c > '9') && !(c == 'X' && i == NUMBER - 1)) {
                return null;
            }
        }
        return idNo.substring(0, REGION);
    }

    /** @param region place of the number's region in {@link Regions}, above zero */
    static long number(int region, String idNo) {
        return (long) region << REGION_SHIFT | digits(idNo.substring(REGION));
    }

    /** Digits as they are, X as ten, the last one lowest. */
    static long digits(String text) {
        long packed = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            packed = packed << 4 | (c == 'X' ? 10 : c - '0');
        }
        return packed;
    }
}
