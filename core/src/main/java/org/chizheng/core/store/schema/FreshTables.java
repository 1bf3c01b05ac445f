package org.chizheng.core.store.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The statements that make an empty store of this version at once, its record of migrations among them; no user, no key. */
public final class FreshTables {
    private static final String RECORD = "flyway_schema_history";

    private FreshTables() {}

    /** @param made an empty store that was just brought up */
    public static List<String> of(DataSource made) throws SQLException {
        List<String> statements = new ArrayList<>();
        List<String> record = new ArrayList<>();
        try (Connection connection = made.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("script nopasswords nosettings")) {
            while (rows.next()) {
                String text = rows.getString(1);
                if (text.contains(RECORD)) {
                    record.add(text);
                } else if (!text.startsWith("CREATE USER")) {
                    statements.add(text);
                }
            }
        }
        statements.addAll(record);
        return List.copyOf(statements);
    }

    /** The record of migrations comes last: what breaks off half way is no store of this version, and is made anew. */
    public static void write(DataSource empty, List<String> statements) throws SQLException {
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
