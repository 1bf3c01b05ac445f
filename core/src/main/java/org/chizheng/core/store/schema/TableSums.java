package org.chizheng.core.store.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.seal.Hash;

/**
 * A sum over all rows and all columns of every table, whatever their order. The digest of the store leaves out what
 * replicas may differ in; a store and its own rebuild differ in nothing, so that a changed byte anywhere shows here.
 */
public final class TableSums {
    /** What may depend on the order in which facts came; heads are in the digest, sorted. */
    private static final Set<String> OF_THE_ORDER = Set.of("FIRST_MS", "FIRST_OP", "LAST_MS", "OWN_SEQ", "HEADS");

    private TableSums() {}

    /** Table name to sum; the record of migrations and the notes of {@code meta} are left out: a rebuild has its own. */
    public static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    sums.put(table, sum(rows));
                }
            }
        }
        return sums;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_name not in ('flyway_schema_history', 'META', 'CHAIN_START') order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Digests of rows added up as four numbers: rows have no order that a rebuild would keep. */
    private static String sum(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long[] sum = new long[4];
        long count = 0;
        while (rows.next()) {
            Hash hash = Hash.begin();
            for (int i = 1; i <= columns; i++) {
                if (OF_THE_ORDER.contains(rows.getMetaData().getColumnName(i))) {
                    continue;
                }
                byte[] cell = cell(rows.getObject(i));
                hash.add(ByteBuffer.allocate(4)
                        .putInt(cell == null ? -1 : cell.length)
                        .array());
                hash.add(cell == null ? new byte[0] : cell);
            }
            ByteBuffer digest = ByteBuffer.wrap(hash.end());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += digest.getLong();
            }
            count++;
        }
        return count + ":" + sum[0] + ":" + sum[1] + ":" + sum[2] + ":" + sum[3];
    }

    private static byte[] cell(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
