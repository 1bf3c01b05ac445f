package org.chizheng.core.shared;

/**
 * Takes the dirt off what people type: marks that input methods, web pages and spreadsheets put around and between
 * characters. Only what cannot be meant is dropped; a character that was typed for another one stays, so that a rule
 * can ask about it.
 */
public final class TypedText {
    private static final String INVISIBLE =
            "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u00ad\u202a\u202b\u202c\u202d\u202e\u007f";
    private static final String QUOTES = "'‘’‛`´\"“”";
    private static final String HYPHENS = "-‐‑‒–—―−﹣";

    private TypedText() {}

    /** Half width; no spaces, quotes or invisible marks anywhere. */
    public static String bare(String raw) {
        return without(raw, QUOTES);
    }

    /** As {@link #bare}, hyphens gone too: for numbers whose standard has none. */
    public static String unhyphenated(String raw) {
        return without(raw, QUOTES + HYPHENS);
    }

    /** For free text: outer spaces and invisible marks only; widths and inner spaces stay, a line break is one too. */
    public static String trimmed(String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> INVISIBLE.indexOf(c) < 0)
                .map(c -> c < ' ' ? ' ' : c)
                .forEach(text::appendCodePoint);
        int first = 0;
        int last = text.length();
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (first < last && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return text.substring(first, last);
    }

    /** Blank, NBSP, ideographic space and their kin. */
    public static boolean isSpace(int c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || Character.isWhitespace(c);
    }

    private static String without(String raw, String dropped) {
        if (raw == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '！' && c <= '～') {
                c = (char) (c - '！' + '!');
            }
            if (!isSpace(c) && INVISIBLE.indexOf(c) < 0 && dropped.indexOf(c) < 0) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
