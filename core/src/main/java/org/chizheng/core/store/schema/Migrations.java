package org.chizheng.core.store.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.chizheng.core.shared.Refusal;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to this program's version; asks with one query first, for Flyway costs a quarter of a second. So a
 * process that makes many stores (a practice county, a rebuild, the tests) asks Flyway for the first only.
 */
public final class Migrations {
    /** The newest script under {@code store/migrations}. */
    public static final int NEWEST = 96;

    private static final int NONE = 0;

    /** How the first new store of this process came out; null before. A race makes it twice, which does no harm. */
    private static volatile List<String> tables;

    private Migrations() {}

    public static void bringUp(DataSource source) throws SQLException {
        int version = version(source);
        if (version > NEWEST) {
            throw Refusal.ofHome(
                    "home.newer",
                    "这个数据文件夹是更新版本的程序写的",
                    "它的表是第 " + version + " 版，当前程序只认得到第 " + NEWEST + " 版",
                    "请安装新版本的程序再打开，不要用旧程序写它",
                    null);
        }
        if (version == NONE) {
            make(source);
        } else if (version < NEWEST) {
            flyway(source).migrate();
        }
    }

    private static void make(DataSource source) throws SQLException {
        List<String> known = tables;
        if (known == null) {
            flyway(source).migrate();
            tables = FreshTables.of(source);
        } else {
            FreshTables.write(source, known);
        }
    }

    public static Flyway flyway(DataSource source) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/chizheng/core/store/migrations")
                .load();
    }

    private static int version(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "select 1 from information_schema.tables where table_name = 'flyway_schema_history'")) {
                if (!found.next()) {
                    return NONE;
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select max(cast(\"version\" as int)) from \"flyway_schema_history\" where \"success\"")) {
                return row.next() ? row.getInt(1) : NONE;
            }
        }
    }
}
