package org.chizheng.app.ui.form;

/**
 * Identity numbers on screen: the county of registration and the last three signs stay, the rest is starred
 * (1401***********123). The full number shows only in the field being typed and after F4, which is logged.
 */
public final class IdentityMask {
    private static final int HEAD = 4;
    private static final int TAIL = 3;

    private IdentityMask() {}

    /** Numbers too short to hide anything are starred whole. */
    public static String mask(String number) {
        if (number.length() <= HEAD + TAIL) {
            return "*".repeat(number.length());
        }
        return number.substring(0, HEAD)
                + "*".repeat(number.length() - HEAD - TAIL)
                + number.substring(number.length() - TAIL);
    }

    /** What was typed or pasted, as a number: full-width to ASCII, blanks and dashes away, x to X, 18 signs at most. */
    public static String clean(String typed) {
        String text = DateReading.narrow(typed).replace("-", "").replace('x', 'X');
        StringBuilder out = new StringBuilder(18);
        for (char c : text.toCharArray()) {
            if (out.length() < 18 && (c >= '0' && c <= '9' || c == 'X')) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
