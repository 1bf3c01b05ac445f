package org.chizheng.core.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chizheng.core.conflict.CaseKeeper;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;

/** One store that is emptied and fed again and again: the sets of ops of a test are small, opening a store is not. */
final class Scratch implements AutoCloseable {
    private final Store store;
    private final Projection projection;

    Scratch(Path folder, DataKey key, Id ownChain) {
        store = Store.open(folder.resolve("scratch"), key);
        projection = new Projection(store, Register.KINDS, ownChain, List.of(new CaseKeeper(Register.CASES)));
    }

    void empty() {
        store.transaction(connection -> {
            try (var statement = connection.createStatement()) {
                for (RecordKind kind : Register.KINDS.all()) {
                    statement.addBatch("delete from " + kind.table());
                }
                for (String table :
                        List.of("op", "chain_pos", "conflict_case", "case_record", "case_member", "holder_alias")) {
                    statement.addBatch("delete from " + table);
                }
                statement.executeBatch();
            }
        });
    }

    /**
     * @param page how many ops go into one transaction
     * @return the digest, and every case with all that a person is told of it
     */
    String fed(List<Op> ops, int page) {
        empty();
        for (int from = 0; from < ops.size(); from += page) {
            projection.apply(ops.subList(from, Math.min(ops.size(), from + page)));
        }
        return digest() + caseRows();
    }

    private String caseRows() {
        return store.read(connection -> {
            StringBuilder told = new StringBuilder();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id, rule, case_key, kind, field, offices, since_ms"
                            + " from conflict_case order by id")) {
                while (rows.next()) {
                    told.append('\n');
                    for (int i = 1; i <= 7; i++) {
                        told.append(rows.getString(i)).append(' ');
                    }
                }
            }
            return told.toString();
        });
    }

    void apply(Op... ops) {
        projection.apply(List.of(ops));
    }

    String digest() {
        return new StoreDigest(Register.KINDS).of(store);
    }

    Map<String, Object> values(RecordKind kind, Id record) {
        return projection.values(kind, record);
    }

    List<Id> heads(RecordKind kind, Id record, String field) {
        return projection.seen(kind, record).of(field).stream().sorted().toList();
    }

    /** Every case as {@code rule/field/sorted member op ids}. */
    Set<String> cases() {
        return store.read(connection -> {
            Map<String, StringJoiner> cases = new TreeMap<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select c.id, c.rule, c.field, m.op from conflict_case c"
                            + " join case_member m on m.case_id = c.id order by m.op")) {
                while (rows.next()) {
                    String rule = rows.getString(2) + "/" + rows.getString(3) + "/";
                    cases.computeIfAbsent(rows.getString(1), any -> new StringJoiner(",", rule, ""))
                            .add(Id.ofBytes(rows.getBytes(4)).toString());
                }
            }
            return cases.values().stream().map(StringJoiner::toString).collect(Collectors.toCollection(TreeSet::new));
        });
    }

    /** Ids of the cases, decided or open. */
    Set<String> cases(boolean decided) {
        return store.read(connection -> {
            Set<String> cases = new TreeSet<>();
            try (var select = connection.prepareStatement("select id from conflict_case where decided = ?")) {
                select.setBoolean(1, decided);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        cases.add(rows.getString(1));
                    }
                }
            }
            return cases;
        });
    }

    /** Id of the one case of a field. */
    String caseOf(String field) {
        return store.read(connection -> {
            try (var select = connection.prepareStatement("select id from conflict_case where field = ?")) {
                select.setString(1, field);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
    }

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
