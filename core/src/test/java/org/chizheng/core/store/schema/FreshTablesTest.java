package org.chizheng.core.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store written from the statements of another is the store that the migrations make. */
class FreshTablesTest {
    @TempDir
    private Path temp;

    private JdbcConnectionPool migrated;
    private JdbcConnectionPool written;

    @BeforeEach
    void migrateOne() {
        migrated = pool("migrated");
        written = pool("written");
        Migrations.flyway(migrated).migrate();
    }

    @AfterEach
    void close() {
        migrated.dispose();
        written.dispose();
    }

    private JdbcConnectionPool pool(String name) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + temp.resolve(name), "sa", "");
    }

    @Test
    void tablesIndexesAndTheRecordOfMigrationsAreTheSame() throws Exception {
        List<String> statements = FreshTables.of(migrated);
        FreshTables.write(written, statements);
        assertThat(FreshTables.of(written)).containsExactlyElementsOf(statements);
        assertThat(statements).anyMatch(text -> text.startsWith("CREATE INDEX"));
        assertThat(Migrations.flyway(written).validateWithResult().validationSuccessful)
                .isTrue();
        assertThat(Migrations.flyway(written).migrate().migrationsExecuted).isZero();
    }

    @Test
    void whatBreaksOffHalfWayIsNotTakenForAStore() throws Exception {
        List<String> statements = FreshTables.of(migrated);
        int record = statements.indexOf(statements.stream()
                .filter(text -> text.startsWith("INSERT INTO \"PUBLIC\".\"flyway_schema_history\""))
                .findFirst()
                .orElseThrow());
        int table = statements.indexOf(statements.stream()
                .filter(text -> text.startsWith("CREATE CACHED TABLE"))
                .findFirst()
                .orElseThrow());
        for (int cut = table + 1; cut <= record; cut += 5) {
            JdbcConnectionPool cutOff = pool("cut" + cut);
            try {
                FreshTables.write(cutOff, statements.subList(0, cut));
                assertThatThrownBy(() -> Migrations.bringUp(cutOff))
                        .as("after %d statements", cut)
                        .isNotNull();
            } finally {
                cutOff.dispose();
            }
        }
    }
}
