package org.chizheng.core.conflict;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.store.Touched;

/**
 * "One value, one holder": the same identity number on two live trainees, the same certificate number on two people,
 * the same voucher in two places. Declared by the feature that owns the value.
 *
 * @param code stable, {@code dup-id}
 * @param valueFields fields that together make the value; a record with one of them empty has none
 * @param holder field that names the holder, or null when the record itself is the holder
 * @param releasedBy a reference field that takes a record out of the count when it is set, or null
 */
public record SharedValueRule(
        String code, RecordKind kind, List<String> valueFields, Holder holder, String releasedBy) {

    /**
     * Where a value's holder stands. Two holders that were decided to be one count as one.
     *
     * @param field reference of the valued record to its holder
     * @param kind of the holder
     * @param alias reference of the holder to the record that it was decided to be
     */
    public record Holder(String field, RecordKind kind, String alias) {}

    /** The value as one text, or null when the record has none or does not count. */
    String keyOf(Map<String, Object> values) {
        if (values.containsKey(RecordKind.VOIDED) || releasedBy != null && values.containsKey(releasedBy)) {
            return null;
        }
        StringBuilder key = new StringBuilder();
        for (String field : valueFields) {
            Object value = values.get(field);
            if (value == null || value.toString().isEmpty()) {
                return null;
            }
            key.append(key.length() == 0 ? "" : "|").append(value);
        }
        return key.toString();
    }

    /**
     * True when a transaction may have moved a record into or out of a group, or changed by which ops it is in: writing
     * the same number anew makes another case of it.
     */
    boolean concerns(Touched record) {
        return record.changedHands()
                || !Objects.equals(keyOf(record.before()), keyOf(record.after()))
                || record.written().stream().anyMatch(valueFields::contains)
                || holder != null && record.written().contains(holder.field());
    }

    String select() {
        StringBuilder sql = new StringBuilder("select id, office, heads");
        valueFields.forEach(field -> sql.append(", ").append(column(field)));
        sql.append(holder == null ? ", id" : ", " + holderColumn());
        sql.append(" from ").append(kind.table());
        sql.append(" where ").append(column(lastValueField())).append(" = any(?) and voided is null");
        if (releasedBy != null) {
            sql.append(" and ").append(column(releasedBy)).append(" is null");
        }
        return sql.toString();
    }

    /** The values of what one of these holders has: {@code any(?)} of their ids. */
    String selectValuesOfHolders() {
        return "select " + valueFields.stream().map(this::column).collect(Collectors.joining(", ")) + " from "
                + kind.table() + " where " + holderColumn() + " = any(?) and voided is null";
    }

    private String holderColumn() {
        return column(holder.field());
    }

    /** The most telling field stands last and is the indexed one. */
    String lastValueField() {
        return valueFields.get(valueFields.size() - 1);
    }

    private String column(String field) {
        return kind.field(field).map(Field::column).orElseThrow();
    }
}
