package org.chizheng.core.office;

/**
 * How personal values stand on screens until somebody reveals them with a reason (GB/T 35273-2020 7.2): identity
 * numbers with the first four and last three, telephones 3 + 4, accounts with the last four. Names stay.
 */
public final class Masking {
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
            default -> value;
        };
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
