package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;

/** Merges the ops of one kind into its table: one read of all records named, one batch of inserts, one of updates. */
final class RecordMerge {
    private final Connection connection;
    private final RecordTable table;
    private final OpTable ops;
    private final Id ownChain;

    RecordMerge(Connection connection, RecordTable table, OpTable ops, Id ownChain) {
        this.connection = connection;
        this.table = table;
        this.ops = ops;
        this.ownChain = ownChain;
    }

    /** Writes in the order of the ids: they begin with time, so that the pages of the index fill one after another. */
    List<Touched> merge(List<Op> fresh) throws SQLException {
        Map<Id, RecordState> states = load(
                connection, table, fresh.stream().map(Op::record).distinct().toList());
        for (Op op : fresh) {
            states.computeIfAbsent(op.record(), id -> new RecordState(table.kind, id))
                    .merge(op, ops::find, ownChain);
            ops.remember(op);
        }
        List<RecordState> inOrder = states.values().stream()
                .sorted(Comparator.comparing(RecordState::id))
                .toList();
        write(inOrder);
        List<Touched> touched = new ArrayList<>(states.size());
        for (RecordState state : inOrder) {
            touched.add(new Touched(
                    table.kind,
                    state.id(),
                    state.office(),
                    state.before(),
                    Map.copyOf(state.values()),
                    state.written(),
                    state.heads(),
                    state.wasContested(),
                    state.heads().contested() ? state.disputed(ops::find) : Set.of(),
                    state.voidingAtOdds(ops::find)));
        }
        return touched;
    }

    static Map<Id, RecordState> load(Connection connection, RecordTable table, Collection<Id> ids) throws SQLException {
        Map<Id, RecordState> states = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(table.selectByIds)) {
            select.setArray(1, OpTable.array(connection, ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    RecordState state = table.read(rows);
                    states.put(state.id(), state);
                }
            }
        }
        return states;
    }

    private void write(Collection<RecordState> states) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert);
                PreparedStatement update = connection.prepareStatement(table.update)) {
            boolean inserts = false;
            boolean updates = false;
            for (RecordState state : states) {
                if (state.isStored()) {
                    table.bindUpdate(update, state);
                    update.addBatch();
                    updates = true;
                } else {
                    table.bindInsert(insert, state);
                    insert.addBatch();
                    inserts = true;
                }
            }
            if (inserts) {
                insert.executeBatch();
            }
            if (updates) {
                update.executeBatch();
            }
        }
    }
}
