package org.chizheng.core.ledger;

import java.util.List;
import org.chizheng.core.shared.Id;

/** What a field holds. Values are String, Long, Boolean, or List of String; dates travel as ISO text. */
public enum FieldType {
    TEXT("varchar"),
    /** ISO date, {@code 2021-06-25}. */
    DATE("varchar"),
    /** A stable text code out of a vocabulary. */
    CODE("varchar"),
    /** The code of a unit, {@code 141025100}; a person reads its name. */
    UNIT("varchar"),
    /** Several codes, in order. */
    CODES("varchar"),
    INTEGER("bigint"),
    /** Money in fen. */
    FEN("bigint"),
    FLAG("boolean"),
    /** The id of another record, as its text of 22 characters. */
    REFERENCE("binary(16)");

    private final String sqlType;

    FieldType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of the projection's column; none has a length limit, for apply may not fail on it. */
    public String sqlType() {
        return sqlType;
    }

    /** True when the value has the shape of this type. Null always fits: it empties the field. */
    public boolean fits(Object value) {
        if (value == null) {
            return true;
        }
        return switch (this) {
            case TEXT, CODE, UNIT -> value instanceof String;
            case DATE -> value instanceof String text && isDate(text);
            case CODES -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case INTEGER, FEN -> value instanceof Long;
            case FLAG -> value instanceof Boolean;
            case REFERENCE -> value instanceof String text && isId(text);
        };
    }

    private static boolean isDate(String text) {
        try {
            return java.time.LocalDate.parse(text) != null;
        } catch (java.time.format.DateTimeParseException other) {
            return false;
        }
    }

    private static boolean isId(String text) {
        try {
            return Id.parse(text) != null;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
