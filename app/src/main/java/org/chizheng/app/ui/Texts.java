package org.chizheng.app.ui;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every Chinese word the desk shows, from one bundle; keys are English, by screen. A test finds keys that are missing,
 * unused or written twice, so call it with the key as a literal.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.chizheng.app.texts", Locale.ROOT);

    private Texts() {}

    /** The text with {0}, {1} … replaced. Throws when the key is missing: a gap is a fault of the build. */
    public static String of(String key, Object... values) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
