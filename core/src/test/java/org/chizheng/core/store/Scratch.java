package org.chizheng.core.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        projection = new Projection(store, Register.KINDS, ownChain, List.of(new CaseKeeper(Register.RULES)));
    }

    void empty() {
        store.transaction(connection -> {
            try (var statement = connection.createStatement()) {
                for (RecordKind kind : Register.KINDS.all()) {
                    statement.addBatch("delete from " + kind.table());
                }
                for (String table : List.of("op", "chain_pos", "conflict_case", "case_record")) {
                    statement.addBatch("delete from " + table);
                }
                statement.executeBatch();
            }
        });
    }

    /** @param page how many ops go into one transaction */
    String fed(List<Op> ops, int page) {
        empty();
        for (int from = 0; from < ops.size(); from += page) {
            projection.apply(ops.subList(from, Math.min(ops.size(), from + page)));
        }
        return digest();
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

    /** Every case as {@code rule/sorted member op ids}. */
    Set<String> cases() {
        return store.read(connection -> {
            Set<String> cases = new TreeSet<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select rule, members from conflict_case")) {
                while (rows.next()) {
                    cases.add(rows.getString(1) + "/" + rows.getString(2));
                }
            }
            return cases;
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

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
