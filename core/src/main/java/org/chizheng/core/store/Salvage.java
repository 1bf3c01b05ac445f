package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.seal.Hash;

/**
 * Gives a journal back what its store still has. An op is applied only after it was forced, so a store that knows more
 * than its journal proves that the journal's end was damaged or lost; the store keeps the lines verbatim, and the chain
 * proves that they are the very ones.
 */
final class Salvage {
    private static final int GROUP = 500;

    private final Store store;

    Salvage(Store store) {
        this.store = store;
    }

    /**
     * @return how many ops were given back
     * @throws StoreUnusable when the store's chain is not the journal's: it belongs to another life of the folder
     */
    long into(Journal journal) {
        ChainPositions.At at = store.read(connection -> new ChainPositions(connection).of(journal.chain()));
        if (at == null) {
            return 0;
        }
        if (at.seq() <= journal.lastSeq()) {
            if (!Hash.same(journal.headAt(at.seq()), at.head())) {
                throw new StoreUnusable("of another chain", null);
            }
            return 0;
        }
        List<Op> missing = store.read(connection -> after(connection, journal));
        byte[] head = journal.head();
        long seq = journal.lastSeq();
        for (Op op : missing) {
            head = Chain.next(head, op.seq(), op.opLine());
            if (op.seq() != ++seq) {
                throw new StoreUnusable("ahead of its journal with a gap", null);
            }
        }
        if (seq != at.seq() || !Hash.same(head, at.head())) {
            throw new StoreUnusable("ahead of its journal on another chain", null);
        }
        for (int from = 0; from < missing.size(); from += GROUP) {
            journal.append(missing.subList(from, Math.min(missing.size(), from + GROUP)));
        }
        return missing.size();
    }

    private static List<Op> after(Connection connection, Journal journal) throws SQLException {
        List<Op> ops = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select lines from op where chain = ? and seq > ? order by seq")) {
            select.setBytes(1, journal.chain().bytes());
            select.setLong(2, journal.lastSeq());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ops.add(OpTable.parse(rows.getBytes(1)));
                }
            }
        }
        return ops;
    }
}
