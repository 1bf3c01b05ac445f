package org.chizheng.core.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/**
 * One number for all that a store knows: SHA-256 over (record, field, sorted heads, value) of every kind that travels,
 * and the cases. Equal on every replica that holds the same facts, in whatever order they came; without derived
 * columns, times, receipts and what stays on a device.
 */
public final class StoreDigest {
    private final RecordKinds kinds;

    public StoreDigest(RecordKinds kinds) {
        this.kinds = kinds;
    }

    /** 64 hex characters. */
    public String of(Store store) {
        return store.snapshot(this::of);
    }

    String of(Connection connection) throws SQLException {
        Hash hash = Hash.begin();
        List<RecordKind> travelling = kinds.all().stream()
                .filter(kind -> !kind.deviceOnly())
                .sorted(Comparator.comparing(RecordKind::name))
                .toList();
        for (RecordKind kind : travelling) {
            add(hash, kind.name());
            records(connection, hash, new RecordTable(kind));
        }
        cases(connection, hash);
        return Hash.hex(hash.end());
    }

    private static void records(Connection connection, Hash hash, RecordTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.selectAllInOrder)) {
            select.setFetchSize(500);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    record(hash, table.read(rows));
                }
            }
        }
    }

    /** Fields with heads, and values that stand without any: no op wrote them, a rebuild would not have them. */
    private static void record(Hash hash, RecordState state) {
        hash.add(state.id().bytes());
        Set<String> fields = new TreeSet<>(state.heads().fields());
        fields.addAll(state.values().keySet());
        add(hash, String.valueOf(fields.size()));
        for (String field : fields) {
            add(hash, field);
            List<Id> heads =
                    state.heads().of(field).stream().map(Stamp::op).sorted().toList();
            add(hash, String.valueOf(heads.size()));
            heads.stream().map(Id::bytes).forEach(hash::add);
            Object value = state.values().get(field);
            add(hash, value == null ? "none" : "value");
            add(hash, value == null ? "" : value.toString());
        }
    }

    private static void cases(Connection connection, Hash hash) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, decided from conflict_case order by id")) {
            while (rows.next()) {
                add(hash, rows.getString(1));
                add(hash, String.valueOf(rows.getBoolean(2)));
            }
        }
    }

    private static void add(Hash hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.add(new byte[] {(byte) (bytes.length >> 16), (byte) (bytes.length >> 8), (byte) bytes.length});
        hash.add(bytes);
    }
}
