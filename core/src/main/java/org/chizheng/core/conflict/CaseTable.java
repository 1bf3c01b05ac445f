package org.chizheng.core.conflict;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/** The tables of cases within one transaction. */
final class CaseTable {
    private final Connection connection;

    CaseTable(Connection connection) {
        this.connection = connection;
    }

    /** One case as it stands: which rule, which records, which ops contradict each other. */
    record Row(
            String rule,
            String key,
            String kind,
            String field,
            List<Id> records,
            List<Id> members,
            List<String> offices,
            long since) {
        /**
         * SHA-256 over the rule, the field and the sorted members, 64 hex characters. Two offices may contradict each
         * other in several fields by the same two saves; each field is decided by itself.
         */
        String id() {
            Hash hash = Hash.begin().add((rule + "/" + field + "/").getBytes(StandardCharsets.UTF_8));
            members.forEach(member -> hash.add(member.bytes()));
            return Hash.hex(hash.end());
        }
    }

    void put(Row row) throws SQLException {
        String id = row.id();
        try (PreparedStatement merge = connection.prepareStatement("merge into conflict_case"
                + " (id, rule, case_key, kind, field, offices, since_ms, decided)"
                + " key (id) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, id);
            merge.setString(2, row.rule());
            merge.setString(3, row.key());
            merge.setString(4, row.kind());
            merge.setString(5, row.field());
            merge.setString(6, String.join(",", row.offices()));
            merge.setLong(7, row.since());
            merge.setBoolean(8, hasDecision(id));
            merge.executeUpdate();
        }
        insert("insert into case_record (case_id, rec) values (?, ?)", id, row.records());
        insert("insert into case_member (case_id, op) values (?, ?)", id, row.members());
    }

    private void insert(String statement, String id, List<Id> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (Id row : rows) {
                insert.setString(1, id);
                insert.setBytes(2, row.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private boolean hasDecision(String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from decision where case_key = ? and voided is null")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void markDecided(String id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update conflict_case set decided = ? where id = ?")) {
            update.setBoolean(1, hasDecision(id));
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    /** When the last of them was written: only then did they contradict each other. */
    static long latest(Collection<Stamp> members) {
        return members.stream()
                .mapToLong(member -> member.time().millis())
                .max()
                .orElse(0);
    }

    void removeOfKeys(String rule, Set<String> keys) throws SQLException {
        Array of = connection.createArrayOf("varchar", keys.toArray());
        remove("select id from conflict_case where rule = ? and case_key = any(?)", rule, of);
    }

    void removeOfRecord(String rule, Id record) throws SQLException {
        remove(
                "select c.id from conflict_case c join case_record r on r.case_id = c.id where c.rule = ? and r.rec = ?",
                rule,
                record.bytes());
    }

    void removeOfKey(String rule, String key) throws SQLException {
        remove("select id from conflict_case where rule = ? and case_key = ?", rule, key);
    }

    private void remove(String select, Object... parameters) throws SQLException {
        Set<String> ids = ids(select, parameters);
        for (String rows :
                List.of("case_record where case_id", "case_member where case_id", "conflict_case where id")) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + rows + " = any(?)")) {
                delete.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
                delete.executeUpdate();
            }
        }
    }

    private Set<String> ids(String select, Object... parameters) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /** Which of the values have a case of this rule now. */
    Set<String> keysWithCases(String rule, Set<String> keys) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select case_key from conflict_case where rule = ? and case_key = any(?)")) {
            select.setString(1, rule);
            select.setArray(2, connection.createArrayOf("varchar", keys.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
