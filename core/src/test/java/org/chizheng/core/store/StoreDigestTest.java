package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.FieldType;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores that differ in one field, one head or one decision have different digests. */
class StoreDigestTest {
    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(3);
    private final Office yueyang = new Office("141025100", seams);
    private final Office jiuxian = new Office("141025103", seams);
    private final StoreDigest digest = new StoreDigest(Register.KINDS);
    private Scratch scratch;

    @BeforeEach
    void open() {
        scratch = new Scratch(folder, DataKey.draw(seams), yueyang.chain());
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    /** The digest as it would be after a statement that is taken back. */
    private String after(String statement, Object value, Id record) {
        return scratch.store().read(connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement(statement)) {
                update.setObject(1, value);
                update.setBytes(2, record.bytes());
                assertThat(update.executeUpdate()).as(statement).isEqualTo(1);
                return digest.of(connection);
            } finally {
                takeBack(connection);
            }
        });
    }

    private static void takeBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private Object sample(FieldType type) {
        return switch (type) {
            case TEXT, CODE, UNIT -> "1";
            case CODES -> List.of("1");
            case DATE -> "2021-06-25";
            case INTEGER, FEN -> 1L;
            case FLAG -> true;
            case REFERENCE -> seams.newId().toString();
        };
    }

    private static Object another(FieldType type) {
        return switch (type) {
            case INTEGER, FEN -> 2L;
            case FLAG -> false;
            case REFERENCE -> new byte[16];
            case DATE -> "2021-06-26";
            default -> "2";
        };
    }

    @Test
    void everyFieldOfEveryKindThatTravelsCounts() {
        for (RecordKind kind : Register.KINDS.all()) {
            if (kind.deviceOnly()) {
                continue;
            }
            Map<String, Object> all = new LinkedHashMap<>();
            kind.fields().forEach(field -> all.put(field.name(), sample(field.type())));
            all.remove(RecordKind.VOIDED);
            Op whole = yueyang.after(kind, seams.newId(), all);
            String before = scratch.fed(List.of(whole), 1);
            for (Field field : kind.fields()) {
                String statement = "update " + kind.table() + " set " + field.column() + " = ? where id = ?";
                assertThat(after(statement, another(field.type()), whole.record()))
                        .as(kind + "." + field.name() + " changed")
                        .isNotEqualTo(before);
            }
            assertThat(scratch.digest()).isEqualTo(before);
        }
    }

    /** A value that nobody wrote is none that a rebuild would have. */
    @Test
    void valuePlantedInAFieldThatNobodyWroteCounts() {
        Op named = yueyang.after(TraineeRecord.KIND, seams.newId(), Map.of("name", "张三"));
        String before = scratch.fed(List.of(named), 1);
        for (String column : List.of("phone", "same_as", "voided")) {
            Object planted = column.equals("same_as") ? new byte[16] : "13800000000";
            assertThat(after("update trainee set " + column + " = ? where id = ?", planted, named.record()))
                    .as(column)
                    .isNotEqualTo(before);
        }
    }

    @Test
    void headThatStandsForTheSameValueCounts() {
        Op one = yueyang.after(TraineeRecord.KIND, seams.newId(), Map.of("name", "张三"));
        Op same = jiuxian.after(TraineeRecord.KIND, one.record(), Map.of("name", "张三"), one);
        assertThat(scratch.fed(List.of(one, same), 1)).isNotEqualTo(scratch.fed(List.of(one), 1));
        Op beside = jiuxian.after(TraineeRecord.KIND, one.record(), Map.of("name", "张三"));
        assertThat(scratch.fed(List.of(one, beside), 1))
                .isNotEqualTo(scratch.fed(List.of(one), 1))
                .isNotEqualTo(scratch.fed(List.of(one, same), 1));
    }

    @Test
    void decisionThatIsMadeOrChangedOrVoidedCounts() {
        Op here = yueyang.after(TraineeRecord.KIND, seams.newId(), Map.of("idNo", "141025198501019810"));
        Op there = jiuxian.after(TraineeRecord.KIND, seams.newId(), Map.of("idNo", "141025198501019810"));
        String open = scratch.fed(List.of(here, there), 1);
        String key = scratch.cases(false).iterator().next();
        Id ruling = seams.newId();
        Op decided = yueyang.after(DecisionRecord.KIND, ruling, Map.of("caseKey", key, "verdict", "different"));
        String settled = scratch.fed(List.of(here, there, decided), 1);
        Op other = yueyang.after(DecisionRecord.KIND, ruling, Map.of("verdict", "wrong"), decided);
        String changed = scratch.fed(List.of(here, there, decided, other), 1);
        Op voided = yueyang.write(
                DecisionRecord.KIND,
                ruling,
                Map.of("voided", "裁错了"),
                Map.of("caseKey", List.of(decided.id()), "verdict", List.of(other.id())));
        String back = scratch.fed(List.of(here, there, decided, other, voided), 1);
        assertThat(List.of(open, settled, changed, back)).doesNotHaveDuplicates();
    }

    @Test
    void whetherACaseIsDecidedCounts() {
        Op here = yueyang.after(TraineeRecord.KIND, seams.newId(), Map.of("idNo", "141025198501019810"));
        Op there = jiuxian.after(TraineeRecord.KIND, seams.newId(), Map.of("idNo", "141025198501019810"));
        String before = scratch.fed(List.of(here, there), 1);
        String after = scratch.store().read(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update conflict_case set decided = true");
                return digest.of(connection);
            } finally {
                takeBack(connection);
            }
        });
        assertThat(after).isNotEqualTo(before);
    }
}
