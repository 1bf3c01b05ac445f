package org.chizheng.core.store;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.shared.Id;

/**
 * The table of ops within one transaction; its own ops are found, once merged, before they are written. Ops behind the
 * mark of their chain stand in it like all others, for the history and for the chain's sake, and are never found.
 */
final class OpTable {
    private final Connection connection;
    private final Map<Id, Op> remembered = new HashMap<>();
    private Trust trust;

    OpTable(Connection connection) {
        this.connection = connection;
    }

    /** The given ops without those that were applied before and without repetitions, in their order. */
    List<Op> withoutKnown(List<Op> ops) throws SQLException {
        Set<Id> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select id from op where id = any(?)")) {
            select.setArray(1, array(connection, ops.stream().map(Op::id).toList()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(Id.ofBytes(rows.getBytes(1)));
                }
            }
        }
        List<Op> fresh = new ArrayList<>(ops.size());
        for (Op op : ops) {
            if (known.add(op.id())) {
                fresh.add(op);
            }
        }
        return fresh;
    }

    /** Whether an op takes part in the records; asked after the marks of this transaction are written. */
    boolean counts(Op op) throws SQLException {
        if (trust == null) {
            trust = new Trust(marks(connection), aside(connection));
        }
        return trust.counts(op.chain(), op.seq());
    }

    /** The marks of this transaction are written: from now on they are asked. */
    void marksMoved() {
        trust = null;
    }

    /** The last number that counts, for each chain that has a mark. */
    private static Map<Id, Long> marks(Connection connection) throws SQLException {
        Map<Id, Long> marks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, last_trusted from chain_mark where last_trusted is not null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                marks.put(Id.ofBytes(rows.getBytes(1)), rows.getLong(2));
            }
        }
        return marks;
    }

    /** Stretches that are set aside, by chain. */
    private static Map<Id, List<Trust.Stretch>> aside(Connection connection) throws SQLException {
        Map<Id, List<Trust.Stretch>> aside = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select chain, first_seq, last_seq from stretch_mark where aside");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                aside.computeIfAbsent(Id.parse(rows.getString(1)), chain -> new ArrayList<>())
                        .add(new Trust.Stretch(rows.getLong(2), rows.getLong(3)));
            }
        }
        return aside;
    }

    /** The records that ops of a chain name, by kind, from behind {@code after} to {@code through}. */
    Map<String, Set<Id>> recordsBetween(Id chain, long after, long through) throws SQLException {
        Map<String, Set<Id>> records = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct kind, rec from op where chain = ? and seq > ? and seq <= ?")) {
            select.setBytes(1, chain.bytes());
            select.setLong(2, after);
            select.setLong(3, through);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    records.computeIfAbsent(rows.getString(1), kind -> new HashSet<>())
                            .add(Id.ofBytes(rows.getBytes(2)));
                }
            }
        }
        return records;
    }

    /** The ops of one record that count, oldest first. */
    List<Op> countedOf(String kind, Id record) throws SQLException {
        List<Op> counted = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select lines, chain from op where rec = ? and kind = ? order by at_ms, id")) {
            select.setBytes(1, record.bytes());
            select.setString(2, kind);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Op op = parse(rows);
                    if (counts(op)) {
                        counted.add(op);
                    }
                }
            }
        }
        return counted;
    }

    /** An op that is merged and not yet in the table. */
    void remember(Op op) {
        remembered.put(op.id(), op);
    }

    Optional<Op> find(Id id) {
        Op here = remembered.get(id);
        if (here != null) {
            return Optional.of(here);
        }
        try (PreparedStatement select = connection.prepareStatement("select lines, chain from op where id = ?")) {
            select.setBytes(1, id.bytes());
            try (ResultSet rows = select.executeQuery()) {
                Optional<Op> found = rows.next() ? Optional.of(parse(rows)) : Optional.empty();
                return found.isPresent() && counts(found.get()) ? found : Optional.empty();
            }
        } catch (SQLException failed) {
            throw Store.broken(failed);
        }
    }

    void insert(List<Op> ops) throws SQLException {
        if (ops.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into op (id, rec, kind, chain, seq, at_ms, lines) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Op op : ops) {
                insert.setBytes(1, op.id().bytes());
                insert.setBytes(2, op.record().bytes());
                insert.setString(3, op.kind());
                insert.setBytes(4, op.chain().bytes());
                insert.setLong(5, op.seq());
                insert.setLong(6, op.time().millis());
                insert.setBytes(7, lines(op));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static byte[] lines(Op op) {
        return ByteBuffer.allocate(op.opLine().length + 1 + op.valLine().length)
                .put(op.opLine())
                .put((byte) '\n')
                .put(op.valLine())
                .array();
    }

    /** With the chain or branch under which it stands here, for marks speak of that one. */
    private static Op parse(ResultSet row) throws SQLException {
        return parse(row.getBytes(1)).under(Id.ofBytes(row.getBytes(2)));
    }

    /** @param lines opLine LF valLine; JSON escapes line feeds, so the first one parts them */
    static Op parse(byte[] lines) {
        int end = 0;
        while (lines[end] != '\n') {
            end++;
        }
        return OpCodec.read(Arrays.copyOf(lines, end), Arrays.copyOfRange(lines, end + 1, lines.length));
    }

    static Array array(Connection connection, Collection<Id> ids) throws SQLException {
        return connection.createArrayOf("binary", ids.stream().map(Id::bytes).toArray());
    }
}
