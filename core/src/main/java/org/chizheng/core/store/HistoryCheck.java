package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/** Follows every chain through the table of ops: what the history shows is what was signed, line by line. */
final class HistoryCheck {
    private final Connection connection;

    HistoryCheck(Connection connection) {
        this.connection = connection;
    }

    private record Place(Id chain, Id device, long seq, byte[] head) {}

    /** True when each chain's ops are there without a gap, carry their values, and end in the head that was noted. */
    boolean sound() throws SQLException {
        for (Place place : places()) {
            if (!sound(place)) {
                return false;
            }
        }
        return true;
    }

    private List<Place> places() throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select chain, device, seq, head from chain_pos")) {
            while (rows.next()) {
                places.add(new Place(
                        Id.ofBytes(rows.getBytes(1)), Id.ofBytes(rows.getBytes(2)), rows.getLong(3), rows.getBytes(4)));
            }
        }
        return places;
    }

    private boolean sound(Place place) throws SQLException {
        byte[] head = Chain.start(place.device(), place.chain(), null);
        long seq = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select id, rec, lines from op where chain = ? and seq <= ? order by seq")) {
            select.setFetchSize(500);
            select.setBytes(1, place.chain().bytes());
            select.setLong(2, place.seq());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Op op = OpTable.parse(rows.getBytes(3));
                    boolean same = op.seq() == ++seq
                            && op.id().equals(Id.ofBytes(rows.getBytes(1)))
                            && op.record().equals(Id.ofBytes(rows.getBytes(2)));
                    if (!same) {
                        return false;
                    }
                    head = Chain.next(head, seq, op.opLine());
                }
            }
        } catch (OpCodec.Malformed changed) {
            return false;
        }
        return seq == place.seq() && Hash.same(head, place.head());
    }
}
