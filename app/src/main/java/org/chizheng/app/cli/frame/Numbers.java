package org.chizheng.app.cli.frame;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.IdentityNumber;

/**
 * The last door before output: whatever text reaches it, an identity number in it is masked. Some certificates carry
 * the holder's number as their own (特种作业操作证 is T and the number), and a sentence may quote what was typed.
 */
public final class Numbers {
    private static final Pattern EIGHTEEN = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

    private Numbers() {}

    /** The same text, every valid identity number of 18 characters as 1410***********851. */
    public static String masked(String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = EIGHTEEN.matcher(text);
        StringBuilder shown = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(shown, mask(matcher.group()));
        }
        return matcher.appendTail(shown).toString();
    }

    private static String mask(String digits) {
        try {
            return IdentityNumber.of(digits.replace('x', 'X')).masked();
        } catch (IllegalArgumentException anotherNumber) {
            return digits;
        }
    }
}
