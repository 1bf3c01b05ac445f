package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks every table for one row: a store may open and still have a table that cannot be read. */
final class Probe {
    private Probe() {}

    static void everyTableAnswers(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement
                        .executeQuery("select * from \"" + table + "\" limit 1")
                        .close();
            }
        }
    }
}
