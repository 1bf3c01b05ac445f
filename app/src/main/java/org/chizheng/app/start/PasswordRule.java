package org.chizheng.app.start;

import org.chizheng.app.ui.Texts;

/** Length is the whole rule: forced signs and changes make people write passwords on the screen's edge. */
public final class PasswordRule {
    public static final int SHORTEST = 8;

    private PasswordRule() {}

    /** The sentence for the field, or empty. */
    public static String problem(String password, String again) {
        if (password.length() < SHORTEST) {
            return Texts.of("password.short", SHORTEST);
        }
        if (password.chars().distinct().count() < 3) {
            return Texts.of("password.same-signs");
        }
        return password.equals(again) ? "" : Texts.of("password.differ");
    }
}
