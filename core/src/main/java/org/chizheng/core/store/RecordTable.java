package org.chizheng.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.FieldType;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;

/**
 * One record kind's table as statements, made from the kind's declaration. Plain JDBC with batches: this is the path on
 * which a county's merge runs, and it is one of the few places where the SQL is not written through jOOQ.
 */
final class RecordTable {
    /** Columns that every record table has, in this order, before the fields. */
    private static final List<String> COMMON =
            List.of("id", "office", "first_ms", "first_op", "last_ms", "own_seq", "heads", "voided");

    final RecordKind kind;
    final String selectByIds;
    final String selectAllInOrder;
    final String insert;
    final String update;
    final String delete;
    private final List<Field> fields;

    RecordTable(RecordKind kind) {
        this.kind = kind;
        this.fields = kind.fields().stream()
                .filter(field -> !field.name().equals(RecordKind.VOIDED))
                .toList();
        List<String> columns = Stream.of(
                        COMMON.stream(),
                        fields.stream().map(Field::column),
                        kind.derived().stream().map(RecordKind.Derived::column))
                .flatMap(names -> names)
                .toList();
        String fieldColumns =
                fields.stream().map(field -> ", " + field.column()).collect(Collectors.joining());
        String select = "select " + String.join(", ", COMMON) + fieldColumns + " from " + kind.table();
        selectByIds = select + " where id = any(?)";
        selectAllInOrder = select + " order by id";
        insert = "insert into " + kind.table() + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        update = "update " + kind.table() + " set "
                + columns.stream().skip(1).map(column -> column + " = ?").collect(Collectors.joining(", "))
                + " where id = ?";
        delete = "delete from " + kind.table() + " where id = any(?)";
    }

    RecordState read(ResultSet row) throws SQLException {
        RecordState state = new RecordState(kind, Id.ofBytes(row.getBytes(1)));
        state.stored(
                row.getString(2),
                row.getLong(3),
                Id.ofBytes(row.getBytes(4)),
                row.getLong(5),
                row.getLong(6),
                row.getBytes(7));
        Map<String, Object> values = new LinkedHashMap<>();
        int column = COMMON.size() + 1;
        for (Field field : fields) {
            Object value = fromColumn(field.type(), row, column++);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        String voided = row.getString(8);
        if (voided != null) {
            values.put(RecordKind.VOIDED, voided);
        }
        state.storedValues(values);
        return state;
    }

    void bindInsert(PreparedStatement statement, RecordState state) throws SQLException {
        statement.setBytes(1, state.id().bytes());
        bindRest(statement, 2, state);
    }

    void bindUpdate(PreparedStatement statement, RecordState state) throws SQLException {
        int last = bindRest(statement, 1, state);
        statement.setBytes(last, state.id().bytes());
    }

    private int bindRest(PreparedStatement statement, int from, RecordState state) throws SQLException {
        int at = from;
        statement.setString(at++, state.office());
        statement.setLong(at++, state.firstMillis());
        statement.setBytes(at++, state.firstOp().bytes());
        statement.setLong(at++, state.lastMillis());
        statement.setLong(at++, state.ownSeq());
        statement.setBytes(at++, state.headsBytes());
        statement.setString(at++, (String) state.values().get(RecordKind.VOIDED));
        for (Field field : fields) {
            statement.setObject(at++, toColumn(field.type(), state.values().get(field.name())));
        }
        for (RecordKind.Derived derived : kind.derived()) {
            statement.setObject(at++, derived(derived, state));
        }
        return at;
    }

    /** A value that its reading stumbles over derives nothing: an op that is in a journal cannot be refused. */
    private static Object derived(RecordKind.Derived derived, RecordState state) {
        try {
            return derived.from().apply(state.values());
        } catch (IllegalArgumentException
                | ArithmeticException
                | ClassCastException
                | DateTimeException
                | IndexOutOfBoundsException
                | NullPointerException unreadable) {
            return null;
        }
    }

    /** A value of another shape than its column's is kept in the op alone: apply is total. */
    static Object toColumn(FieldType type, Object value) {
        if (value == null || !type.fits(value)) {
            return null;
        }
        return switch (type) {
            case CODES -> ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(","));
            case REFERENCE -> Id.parse((String) value).bytes();
            default -> value;
        };
    }

    static Object fromColumn(FieldType type, ResultSet row, int column) throws SQLException {
        switch (type) {
            case CODES:
                String joined = row.getString(column);
                return joined == null ? null : joined.isEmpty() ? new ArrayList<>() : List.of(joined.split(","));
            case REFERENCE:
                byte[] bytes = row.getBytes(column);
                return bytes == null ? null : Id.ofBytes(bytes).toString();
            case INTEGER, FEN:
                long number = row.getLong(column);
                return row.wasNull() ? null : (Object) number;
            case FLAG:
                boolean flag = row.getBoolean(column);
                return row.wasNull() ? null : (Object) flag;
            default:
                return row.getString(column);
        }
    }
}
