package org.chizheng.core.document;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * How much of a person a paper shows. Notices and sign-in sheets carry the last four digits only: six first and four
 * last digits with an age leave about thirty candidates, because of the check digit (个人信息保护法 第六条, 第二十八条).
 */
public final class Masking {
    private static final int ADULT = 18;

    private Masking() {}

    /** The last four characters of an identity number; shorter input is not shown at all. */
    public static String lastFour(String identityNumber) {
        int length = identityNumber.length();
        return length < 8 ? "" : identityNumber.substring(length - 4);
    }

    /** First four and last three, stars between: the form on screens. */
    public static String screen(String identityNumber) {
        int length = identityNumber.length();
        if (length < 8) {
            return "*".repeat(length);
        }
        return identityNumber.substring(0, 4) + "*".repeat(length - 7) + identityNumber.substring(length - 3);
    }

    /**
     * The name on a public notice: in full, since nobody can object to a stranger, but of a minor only the first
     * character.
     *
     * @param day the day of posting
     */
    public static String publicName(String name, String identityNumber, LocalDate day) {
        LocalDate birth = birth(identityNumber);
        if (birth == null || !birth.plusYears(ADULT).isAfter(day) || name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    private static LocalDate birth(String number) {
        if (!number.matches("\\d{17}[\\dXx]")) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
