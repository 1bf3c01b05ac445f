package org.chizheng.core.shared;

/**
 * Takes the dirt off a typed number: what input methods, web pages and spreadsheets put around and between digits.
 * Only marks that cannot be part of any number are dropped; a character that was typed for another one is left for
 * {@link IdentityRules} to ask about.
 */
final class IdentityText {
    private static final String DROPPED = "'‘’‛`´\"“”\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u00ad"
            + "\u202a\u202b\u202c\u202d\u202e-‐‑‒–—―−﹣";
    private static final String LOOKS_LIKE_X = "×✕✖╳ⅩⅹХхΧχ";
    private static final String LOOKS_LIKE_ONE = "lLIi|";
    private static final String LOOKS_LIKE_ZERO = "Oo〇";

    private IdentityText() {}

    /** Half width, no spaces, quotes, hyphens or invisible marks; letters keep their case. */
    static String clean(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '！' && c <= '～') {
                c = (char) (c - '！' + '!');
            }
            if (c > ' ' && c != '\u007f' && !Character.isWhitespace(c) && DROPPED.indexOf(c) < 0) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The number that was probably meant, each look-alike replaced; the same text when there is none. */
    static String guess(String cleaned) {
        StringBuilder text = new StringBuilder(cleaned);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LOOKS_LIKE_ONE.indexOf(c) >= 0) {
                text.setCharAt(i, '1');
            } else if (LOOKS_LIKE_ZERO.indexOf(c) >= 0) {
                text.setCharAt(i, '0');
            } else if (i == text.length() - 1 && LOOKS_LIKE_X.indexOf(c) >= 0) {
                text.setCharAt(i, 'X');
            }
        }
        return text.toString();
    }
}
