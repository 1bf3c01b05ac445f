package org.chizheng.core.exchange.judge;

import java.util.Locale;

/** What a cell or a row is worth, from harmless to not stored. */
public enum RowOutcome {
    /** Stored as typed. */
    OK,
    /** Stored after a safe change of writing; the raw text is kept. */
    NORM,
    /** Stored, with a flag. */
    WARN,
    /** Kept aside; a person decides. */
    ASK,
    /** Not stored. */
    REFUSE;

    /** The word in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public RowOutcome worse(RowOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
