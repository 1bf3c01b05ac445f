package org.chizheng.core.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.store.Store;

/**
 * The floor of every bench that takes ops in: a plain JDBC batch upsert of the same people into the same table of the
 * same encrypted store, with the same ids and indexes, in transactions as large; without a history, heads or cases.
 */
public final class PlainUpsert {
    private static final List<String> FIELDS =
            List.of("name", "idKind", "idNo", "phone", "phone2", "nation", "township", "village", "address");

    private PlainUpsert() {}

    /** @param ops each creates a trainee */
    public static void write(Store store, List<Op> ops) {
        for (int from = 0; from < ops.size(); from += Ledger.GROUP) {
            List<Op> batch = ops.subList(from, Math.min(ops.size(), from + Ledger.GROUP));
            store.transaction(connection -> {
                try (PreparedStatement upsert = connection.prepareStatement(
                        "merge into trainee (id, office, first_ms, first_op, last_ms, own_seq, heads, name, id_kind,"
                                + " id_no, phone, phone2, nation, township, village, address, sex, birth, initials)"
                                + " key (id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
                    for (Op op : batch) {
                        bind(upsert, op);
                        upsert.addBatch();
                    }
                    upsert.executeBatch();
                }
            });
        }
    }

    /** As wide a row as the merge writes; the heads are as many bytes of something else. */
    private static void bind(PreparedStatement upsert, Op op) throws SQLException {
        upsert.setBytes(1, op.record().bytes());
        upsert.setString(2, op.office());
        upsert.setLong(3, op.time().millis());
        upsert.setBytes(4, op.id().bytes());
        upsert.setLong(5, op.time().millis());
        upsert.setLong(6, 0);
        upsert.setBytes(7, Arrays.copyOf(op.opLine(), 30 + 12 * op.set().size()));
        int at = 8;
        for (String field : FIELDS) {
            upsert.setString(at++, (String) op.set().get(field));
        }
        upsert.setString(at++, "1");
        upsert.setString(at++, "1990-01-01");
        upsert.setString(at, "zxm");
    }
}
