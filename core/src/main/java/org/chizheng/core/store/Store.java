package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.schema.Migrations;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The H2 file, encrypted as a whole under a key derived from the data key. The only opener of transactions. H2 keeps
 * its durability as shipped: what must not be lost is in the journal.
 */
public final class Store implements AutoCloseable {
    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withRenderSchema(false);

    /**
     * No trace file: H2 writes failed statements with their values there, in the clear beside the encrypted store. No
     * compaction at every close: it cost two thirds of a short command; the running store compacts itself when idle.
     */
    private static final String SETTINGS_OF_THE_FILE =
            ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_COMPACT_TIME=0";

    private final JdbcConnectionPool pool;
    private final Path file;

    private Store(JdbcConnectionPool pool, Path file) {
        this.pool = pool;
        this.file = file;
    }

    /** A piece of work on one connection. */
    @FunctionalInterface
    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** A question asked on one connection. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * Opens or makes the store and brings its tables to this program's version.
     *
     * @param file path without H2's {@code .mv.db}
     * @throws StoreUnusable when the file cannot be opened or read: it is then to be moved aside and rebuilt
     * @throws Refusal {@code home.newer} when a newer program made its tables
     */
    public static Store open(Path file, DataKey key) {
        return open("file", file, key);
    }

    /** @param system H2's name of the file system that the file is opened through */
    static Store open(String system, Path file, DataKey key) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException failed) {
            throw new StoreUnusable("folder", failed);
        }
        String password = HexFormat.of().formatHex(key.derive("h2")) + " chizheng";
        String url = "jdbc:h2:" + system + ":" + file.toAbsolutePath() + SETTINGS_OF_THE_FILE;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "chizheng", password);
        pool.setMaxConnections(8);
        Store store = new Store(pool, file);
        try {
            Migrations.bringUp(pool);
            store.read(connection -> {
                Probe.everyTableAnswers(connection);
                return null;
            });
            return store;
        } catch (SQLException | StoreUnusable unusable) {
            store.close();
            throw unusable instanceof StoreUnusable known ? known : new StoreUnusable("open", unusable);
        } catch (Refusal newer) {
            store.close();
            throw newer;
        }
    }

    /** The whole of the work or nothing of it. */
    public void transaction(Work work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    /** Asks a question of what the work would make, and takes the work back. Nobody else may write meanwhile. */
    <T> T rehearse(Work work, Question<T> question) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                return question.ask(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    public <T> T read(Question<T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    /** Several questions answered as of one moment, while others go on writing. */
    public <T> T snapshot(Question<T> question) {
        try (Moment moment = moment()) {
            return moment.ask(question);
        }
    }

    /** Takes hold of what stands now; to be closed soon, for the file grows while it is held. */
    Moment moment() {
        try {
            return new Moment(pool.getConnection());
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    /** As {@link #query()}, on one connection: for a {@link Question}. */
    public static DSLContext query(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, SETTINGS);
    }

    /** For the classes named {@code *Queries}: jOOQ over the pool, each statement by itself. */
    public DSLContext query() {
        return DSL.using(pool, SQLDialect.H2, SETTINGS);
    }

    public Path file() {
        return file;
    }

    static StoreUnusable broken(SQLException failed) {
        return new StoreUnusable("statement", failed);
    }

    @Override
    public void close() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException alreadyDown) {
            // A store that cannot be opened cannot be shut down either; the caller is told by what follows.
            pool.dispose();
            return;
        }
        pool.dispose();
    }

    /** The store as of one moment: what is written afterwards is not seen through it. */
    static final class Moment implements AutoCloseable {
        private final Connection connection;
        private final int usual;

        Moment(Connection connection) throws SQLException {
            this.connection = connection;
            this.usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            connection.setAutoCommit(false);
            try (Statement first = connection.createStatement()) {
                first.executeQuery("select count(*) from chain_pos").close();
            }
        }

        <T> T ask(Store.Question<T> question) {
            try {
                return question.ask(connection);
            } catch (SQLException failed) {
                throw Store.broken(failed);
            }
        }

        @Override
        public void close() {
            try (Connection back = connection) {
                back.rollback();
                back.setAutoCommit(true);
                back.setTransactionIsolation(usual);
            } catch (SQLException failed) {
                throw Store.broken(failed);
            }
        }
    }

    /** Asks every table for one row: a store may open and still have a table that cannot be read. */
    private static final class Probe {
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
}
