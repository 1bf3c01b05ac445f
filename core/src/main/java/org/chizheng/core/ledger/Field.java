package org.chizheng.core.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One field of a record kind, declared once: codec, merge, history, masking and export read this.
 *
 * @param name stable English name in ops and files, {@code idNo}
 * @param label what a person reads, 身份证号
 * @param words code to Chinese words, for CODE and CODES; empty otherwise
 */
public record Field(
        String name, String label, FieldType type, MergeClass merge, boolean personal, Map<String, String> words) {
    public Field {
        Objects.requireNonNull(name);
        words = Map.copyOf(words);
    }

    /** Column of the projection: {@code idNo} becomes {@code id_no}. */
    public String column() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
