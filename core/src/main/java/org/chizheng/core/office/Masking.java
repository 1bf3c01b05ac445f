package org.chizheng.core.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.IdentityNumber;

/**
 * How personal values stand on screens until somebody reveals them with a reason (GB/T 35273-2020 7.2): identity
 * numbers with the first four and last three, telephones 3 + 4, accounts with the last four. Names stay.
 */
public final class Masking {
    private static final Pattern EIGHTEEN = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");

    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![0-9０-９])(?:[0-9０-９]{15}(?:[0-9０-９]{2}[0-9０-９XxＸｘ])?|[1１][0-9０-９]{10})(?![0-9０-９])");

    private Masking() {}

    /** @param field name of the field in its record kind */
    public static String of(String field, String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "idNo" -> middle(value, 4, 3);
            case "phone", "phone2" -> middle(value, 3, 4);
            case "bankAccount" -> middle(value, 0, 4);
            case "fileKey" -> "（不显示）";
            default -> inText(value);
        };
    }

    /**
     * The same text, every valid identity number of 18 characters in it as 1410***********851; null for null. Some
     * certificates carry the holder's number as their own (特种作业操作证 is T and the number), and a sentence may quote
     * what was typed.
     */
    public static String inText(String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = EIGHTEEN.matcher(text);
        StringBuilder shown = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(shown, number(matcher.group()));
        }
        return matcher.appendTail(shown).toString();
    }

    /**
     * A text for a log file, where no number helps anybody: every run of digits as long as an identity number of
     * either length or a mobile telephone is gone but for its ends, a valid one or a mistyped one, half or full width.
     */
    public static String inLog(String text) {
        return LONG_NUMBER
                .matcher(text)
                .replaceAll(found -> middle(found.group(), found.group().length() < 15 ? 3 : 4, 2));
    }

    private static String number(String digits) {
        try {
            return IdentityNumber.of(digits.replace('x', 'X')).masked();
        } catch (IllegalArgumentException anotherNumber) {
            return digits;
        }
    }

    private static String middle(String value, int first, int last) {
        if (value.length() <= first + last) {
            return "*".repeat(value.length());
        }
        return value.substring(0, first)
                + "*".repeat(value.length() - first - last)
                + value.substring(value.length() - last);
    }
}
