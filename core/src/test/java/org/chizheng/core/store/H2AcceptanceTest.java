package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.crash.CrashTable.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chizheng.core.crash.CrashTable;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.StoreTrace;
import org.chizheng.core.crash.Trace;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * H2 by itself, as an acceptance test of the dependency: whatever write is the last, its file opens, its table can be
 * read to the end and shows one state that was committed, not an older one than was forced. Another version is tried by
 * {@code -Dh2.version=…}; see core/docs/0070-h2-gate.md.
 */
class H2AcceptanceTest {
    private static final String USER = "sa";

    @TempDir
    Path disk;

    /** How the file is opened. */
    private enum Way {
        /** as the register does */
        OURS(
                ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_COMPACT_TIME=0",
                "f k"),
        /** as H2 is shipped: closing compacts */
        SHIPPED(";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0", "");

        private final String settings;
        private final String password;

        Way(String settings, String password) {
            this.settings = settings;
            this.password = password;
        }

        Connection open(String system, Path file) throws SQLException {
            String path = file.toString().replaceAll("\\.mv\\.db$", "");
            return DriverManager.getConnection("jdbc:h2:" + system + ":" + path + settings, USER, password);
        }
    }

    /** A committed state that was forced to the disk. */
    private record Forced(int transaction) {}

    /** Sums by transaction: what the table shows after it. */
    private final List<Long> states = new ArrayList<>();

    private int closingAt;
    /** The oldest state that may be found: that of the base, or -1 for a file without a table yet. */
    private int nothing;

    /** A closed file with its tables and a past. */
    private byte[] base(Way way, Path file, Random chance) throws SQLException, IOException {
        Laid.away(file.getParent());
        Files.createDirectories(file.getParent());
        states.clear();
        try (Connection connection = way.open("file", file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table done (nr int primary key)");
            statement.execute("create table line (id int primary key, name varchar, val bigint)");
            statement.execute("create index line_name on line (name)");
            statement.execute("insert into done values (0)");
            for (int i = 0; i < 20; i++) {
                change(connection, 0, chance);
            }
            states.add(sum(connection));
            statement.execute("shutdown");
        }
        return Files.readAllBytes(file);
    }

    /**
     * @param flush after so many transactions the store writes out what it has, as its own writer does by the clock
     * @param forced the store forces each transaction
     */
    private Trace recorded(Way way, long seed, int transactions, int flush, boolean forced)
            throws SQLException, IOException {
        Path file = disk.resolve("work").resolve("bare.mv.db");
        Random chance = new Random(seed);
        byte[] base = base(way, file, chance);
        StoreTrace.begin(() -> {});
        try (Connection connection = way.open(StoreTrace.PREFIX, file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int nr = 1; nr <= transactions; nr++) {
                change(connection, nr, chance);
                connection.commit();
                states.add(sum(connection));
                if (forced) {
                    statement.execute("checkpoint sync");
                    StoreTrace.said(new Forced(nr));
                } else if (nr % flush == 0) {
                    statement.execute("checkpoint");
                }
            }
            closingAt = StoreTrace.count();
            statement.execute("shutdown");
        }
        return StoreTrace.trace(file, base);
    }

    private static void change(Connection connection, int nr, Random chance) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("merge into line values (?, ?, ?)");
                PreparedStatement done = connection.prepareStatement("update done set nr = ?");
                PreparedStatement delete = connection.prepareStatement("delete from line where id = ?")) {
            for (int i = 0; i < 10; i++) {
                insert.setInt(1, chance.nextInt(2000));
                insert.setString(2, "学员" + chance.nextInt(500) + "x".repeat(chance.nextInt(80)));
                insert.setLong(3, chance.nextInt(1 << 20));
                insert.addBatch();
            }
            insert.executeBatch();
            delete.setInt(1, chance.nextInt(2000));
            delete.execute();
            done.setInt(1, nr);
            done.execute();
        }
    }

    /** Reads every row of the table and of its index. */
    private static long sum(Connection connection) throws SQLException {
        long sum = 17;
        for (String order : List.of("id", "name, id")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select id, name, val from line order by " + order)) {
                while (rows.next()) {
                    sum = sum * 31 + rows.getInt(1) + rows.getString(2).hashCode() * 7L + rows.getLong(3);
                }
            }
        }
        return sum;
    }

    /**
     * A file that is made, filled and closed in one sitting, written out by H2's own clock alone. Two thousand rows in two
     * hundred transactions: the work in which 2.5.252 was first seen to leave a table that cannot be read.
     */
    private Trace inOneSitting(Way way, long seed) throws SQLException, IOException {
        Path file = disk.resolve("work").resolve("bare.mv.db");
        Laid.away(file.getParent());
        Files.createDirectories(file.getParent());
        Random chance = new Random(seed);
        states.clear();
        StoreTrace.begin(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2)));
        try (Connection connection = way.open(StoreTrace.PREFIX, file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table done (nr int primary key)");
            statement.execute("create table line (id int primary key, name varchar, val bigint)");
            statement.execute("create index line_name on line (name)");
            statement.execute("insert into done values (0)");
            connection.setAutoCommit(false);
            states.add(sum(connection));
            for (int nr = 1; nr <= 200; nr++) {
                change(connection, nr, chance);
                connection.commit();
                states.add(sum(connection));
            }
            closingAt = StoreTrace.count();
            statement.execute("shutdown");
        }
        return StoreTrace.trace(file, new byte[0]);
    }

    private static boolean nothingWasWrittenYet(SQLException unreadable) {
        return unreadable.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1;
    }

    private void check(Way way, Path file, int forcedThrough) {
        try (Connection connection = way.open("file", file);
                Statement statement = connection.createStatement()) {
            int nr;
            try (ResultSet row = statement.executeQuery("select nr from done")) {
                row.next();
                nr = row.getInt(1);
            }
            require(sum(connection) == states.get(nr), Fate.INCONSISTENT, "rows are not those of transaction " + nr);
            require(nr >= forcedThrough, Fate.LOST, "transaction " + nr + ", forced was " + forcedThrough);
            statement.execute("shutdown immediately");
        } catch (SQLException unreadable) {
            if (forcedThrough < 0 && nothingWasWrittenYet(unreadable)) {
                return;
            }
            throw new CrashTable.Wrong(Fate.UNOPENABLE, "cannot be read", unreadable);
        }
    }

    private void tried(
            CrashTable table, String name, Way way, Trace trace, DiskImages.Depth depth, int from, int apart) {
        Path at = disk.resolve("image");
        new DiskImages(trace).each(depth, from, apart, image -> {
            List<Forced> said = trace.said(image.count(), Forced.class);
            lay(image, at);
            int through = said.isEmpty() ? nothing : said.get(said.size() - 1).transaction();
            table.check(name, image.kind(), image.name(), () -> check(way, at.resolve("bare.mv.db"), through));
        });
    }

    private static void lay(Image image, Path at) {
        try {
            Laid.away(at);
            Files.createDirectories(at);
            Files.write(
                    at.resolve("bare.mv.db"), image.files().values().iterator().next());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A pure prefix of the writes, cut off while the store closes. */
    private CrashTable closing(Way way, int rounds, int transactions) throws SQLException, IOException {
        String name = "H2 " + Constants.VERSION + " closing, " + way;
        CrashTable table = new CrashTable(name);
        int unsoundRounds = 0;
        for (int round = 0; round < rounds; round++) {
            Trace trace = recorded(way, round, transactions, 1 + round % 20, false);
            int before = table.found();
            tried(table, name, way, trace, DiskImages.Depth.NONE, closingAt, 1);
            unsoundRounds += table.found() > before ? 1 : 0;
        }
        table.print();
        System.out.println(name + ": rounds with an unsound image: " + unsoundRounds + " of " + rounds);
        return table;
    }

    private CrashTable committing(Way way, int transactions, DiskImages.Depth depth, int apart)
            throws SQLException, IOException {
        String name = "H2 " + Constants.VERSION + " committing, " + way;
        CrashTable table = new CrashTable(name);
        tried(table, name, way, recorded(way, 99, transactions, 1, true), depth, 0, apart);
        return table.print();
    }

    private CrashTable closingInOneSitting(Way way, int rounds) throws SQLException, IOException {
        String name = "H2 " + Constants.VERSION + " closing a new file, " + way;
        CrashTable table = new CrashTable(name);
        nothing = -1;
        int unsoundRounds = 0;
        for (int round = 0; round < rounds; round++) {
            Trace trace = inOneSitting(way, round);
            int before = table.found();
            tried(table, name, way, trace, DiskImages.Depth.NONE, closingAt, 1);
            unsoundRounds += table.found() > before ? 1 : 0;
        }
        table.print();
        System.out.println(name + ": rounds with an unsound image: " + unsoundRounds + " of " + rounds);
        return table;
    }

    private static void requireAllSound(CrashTable table) {
        assertThat(table.found()).as(table.wrong()).isZero();
        assertThat(table.tried()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCutWhileClosingLeavesATableThatCanBeRead(Way way) throws SQLException, IOException {
        requireAllSound(closing(way, 2, 60));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Tag("simulate")
    void aCutWhileClosingLeavesATableThatCanBeReadInEveryRound(Way way) throws SQLException, IOException {
        requireAllSound(closing(way, Integer.getInteger("chizheng.rounds", 25), 200));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Tag("simulate")
    void whatWasForcedIsThereAfterACutInAnyCommit(Way way) throws SQLException, IOException {
        requireAllSound(committing(way, 200, new DiskImages.Depth(5, 2, 2), 1));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Tag("simulate")
    void aCutWhileClosingANewFileLeavesATableThatCanBeRead(Way way) throws SQLException, IOException {
        requireAllSound(closingInOneSitting(way, Integer.getInteger("chizheng.rounds", 25)));
    }
}
