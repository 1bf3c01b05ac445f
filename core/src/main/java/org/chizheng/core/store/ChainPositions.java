package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.shared.Id;

/** How far each chain has been applied, within one transaction. */
final class ChainPositions {
    private final Connection connection;

    ChainPositions(Connection connection) {
        this.connection = connection;
    }

    record At(long seq, byte[] head) {}

    /** Null for a chain of which nothing was applied yet. */
    At of(Id chain) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select seq, head from chain_pos where chain = ?")) {
            select.setBytes(1, chain.bytes());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? new At(rows.getLong(1), rows.getBytes(2)) : null;
            }
        }
    }

    /** Every chain of which something was applied, by its id as text, with its last number. */
    Map<String, Long> all() throws SQLException {
        Map<String, Long> places = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select chain, seq from chain_pos");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                places.put(Id.ofBytes(rows.getBytes(1)).toString(), rows.getLong(2));
            }
        }
        return places;
    }

    void put(Id chain, Id device, long seq, byte[] head) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "merge into chain_pos (chain, device, seq, head) key (chain) values (?, ?, ?, ?)")) {
            merge.setBytes(1, chain.bytes());
            merge.setBytes(2, device.bytes());
            merge.setLong(3, seq);
            merge.setBytes(4, head);
            merge.executeUpdate();
        }
    }
}
