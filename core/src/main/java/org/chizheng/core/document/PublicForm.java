package org.chizheng.core.document;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.chizheng.core.shared.IdentityNumber;

/**
 * How much of a person a paper shows that others see. The last four digits only: six first and four last digits with an
 * age leave about thirty candidates, because of the check digit (个人信息保护法 第六条, 第二十八条). Screens have their own
 * rule in the office package.
 */
public final class PublicForm {
    private static final int ADULT = 18;
    private static final int LEAST_LENGTH = 8;

    private PublicForm() {}

    /** The last four characters of an identity number as stored; shorter input is not shown at all. */
    public static String lastFour(String identityNumber) {
        int length = identityNumber.length();
        return length < LEAST_LENGTH ? "" : identityNumber.substring(length - 4);
    }

    /**
     * The name on a public notice: in full, since nobody can object to a stranger, but of a minor only the first
     * character.
     *
     * @param day the day of posting
     */
    public static String name(String name, String identityNumber, LocalDate day) {
        OptionalInt age = IdentityNumber.check(identityNumber, day)
                .accepted()
                .map(number -> number.ageOn(day))
                .orElse(OptionalInt.empty());
        if (age.isEmpty() || age.getAsInt() >= ADULT || name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
