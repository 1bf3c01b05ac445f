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
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;

/** Merges the ops of one kind into its table: one read of all records named, one batch of inserts, one of updates. */
final class RecordMerge {
    private final Connection connection;
    private final RecordTable table;
    private final OpTable ops;
    private final ToLongFunction<Op> ownNumber;

    RecordMerge(Connection connection, RecordTable table, OpTable ops, ToLongFunction<Op> ownNumber) {
        this.connection = connection;
        this.table = table;
        this.ops = ops;
        this.ownNumber = ownNumber;
    }

    /** Writes in the order of the ids: they begin with time, so that the pages of the index fill one after another. */
    List<Touched> merge(List<Op> fresh) throws SQLException {
        Map<Id, RecordState> states = load(
                connection, table, fresh.stream().map(Op::record).distinct().toList());
        for (Op op : fresh) {
            states.computeIfAbsent(op.record(), id -> new RecordState(table.kind, id))
                    .merge(op, ops::find, ownNumber.applyAsLong(op));
            ops.remember(op);
        }
        List<RecordState> inOrder = states.values().stream()
                .sorted(Comparator.comparing(RecordState::id))
                .toList();
        write(inOrder);
        return touched(inOrder);
    }

    /**
     * Makes records anew of the ops that count now, one after another as if they had just come: what a moved mark takes
     * away leaves no trace in heads or values, and what it brings back is there as it was. A record without any op left
     * is gone.
     */
    List<Touched> again(Collection<Id> records) throws SQLException {
        Map<Id, RecordState> stored = load(connection, table, records);
        List<RecordState> inOrder = new ArrayList<>(records.size());
        for (Id record : records.stream().sorted().toList()) {
            RecordState state =
                    stored.containsKey(record) ? stored.get(record).anew() : new RecordState(table.kind, record);
            Map<Id, Op> merged = new HashMap<>();
            for (Op op : ops.countedOf(table.kind.name(), record)) {
                state.merge(op, id -> Optional.ofNullable(merged.get(id)), ownNumber.applyAsLong(op));
                merged.put(op.id(), op);
            }
            inOrder.add(state);
        }
        write(inOrder.stream().filter(state -> !state.isNothing()).toList());
        delete(inOrder.stream().filter(RecordState::isNothing).toList());
        return touched(inOrder);
    }

    private void delete(List<RecordState> gone) throws SQLException {
        if (!gone.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(table.delete)) {
                delete.setArray(
                        1,
                        OpTable.array(
                                connection, gone.stream().map(RecordState::id).toList()));
                delete.executeUpdate();
            }
        }
    }

    private List<Touched> touched(List<RecordState> inOrder) {
        List<Touched> touched = new ArrayList<>(inOrder.size());
        for (RecordState state : inOrder) {
            touched.add(new Touched(
                    table.kind,
                    state.id(),
                    state.office(),
                    state.changedHands(),
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
