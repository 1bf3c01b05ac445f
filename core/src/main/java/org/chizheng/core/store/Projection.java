package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;

/**
 * Takes ops into the tables: read the records an op names, merge, write back, all in one transaction. Local saves and
 * received batches come through here alike. Total: an op that is in a journal cannot be refused.
 */
public final class Projection implements Apply {
    private final Store store;
    private final RecordKinds kinds;
    private final Id ownChain;
    private final List<AfterApply> listeners;
    private final Map<String, RecordTable> tables;

    /** Keeps what is derived from several records (cases, counters) in step, within the transaction that changed them. */
    @FunctionalInterface
    public interface AfterApply {
        void after(Connection connection, List<Touched> touched) throws SQLException;
    }

    /**
     * @param ownChain the travelling chain of this device: a record's last own op decides whether it is 未报
     * @param listeners run in the same transaction after the records are written
     */
    public Projection(Store store, RecordKinds kinds, Id ownChain, List<AfterApply> listeners) {
        this.store = store;
        this.kinds = kinds;
        this.ownChain = ownChain;
        this.listeners = List.copyOf(listeners);
        this.tables = kinds.all().stream().collect(Collectors.toMap(RecordKind::name, RecordTable::new));
    }

    @Override
    public void apply(List<Op> ops) {
        if (!ops.isEmpty()) {
            store.transaction(connection -> applyIn(connection, ops));
        }
    }

    /**
     * What would be, without its coming to be: the ops are applied in a transaction that is taken back.
     *
     * @param question asked on the connection that sees them; call this while nobody writes
     */
    public <T> T rehearse(List<Op> ops, Store.Question<T> question) {
        return store.rehearse(connection -> applyIn(connection, ops), question);
    }

    private void applyIn(Connection connection, List<Op> ops) throws SQLException {
        OpTable opTable = new OpTable(connection);
        List<Op> fresh = opTable.withoutKnown(ops);
        List<Touched> touched = new ArrayList<>();
        for (Map.Entry<String, List<Op>> group : byKind(fresh).entrySet()) {
            RecordTable table = tables.get(group.getKey());
            if (table != null) {
                touched.addAll(new RecordMerge(connection, table, opTable, ownChain).merge(group.getValue()));
            }
        }
        opTable.insert(fresh);
        advance(connection, ops);
        for (AfterApply listener : listeners) {
            listener.after(connection, touched);
        }
    }

    private static Map<String, List<Op>> byKind(List<Op> ops) {
        return ops.stream().collect(Collectors.groupingBy(Op::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** Moves the place of each chain forward over what now follows it without a gap. */
    private static void advance(Connection connection, List<Op> ops) throws SQLException {
        Map<Id, List<Op>> chains = ops.stream().collect(Collectors.groupingBy(Op::chain));
        ChainPositions positions = new ChainPositions(connection);
        for (List<Op> chain : chains.values()) {
            Op first = chain.get(0);
            List<Op> inOrder =
                    chain.stream().sorted(Comparator.comparingLong(Op::seq)).toList();
            ChainPositions.At at = positions.of(first.chain());
            byte[] head = at == null ? Chain.start(first.device(), first.chain(), null) : at.head();
            long seq = at == null ? 0 : at.seq();
            for (Op op : inOrder) {
                if (op.seq() == seq + 1) {
                    head = Chain.next(head, op.seq(), op.opLine());
                    seq = op.seq();
                }
            }
            positions.put(first.chain(), first.device(), seq, head);
        }
    }

    @Override
    public Seen seen(RecordKind kind, Id record) {
        return store.read(connection -> {
            RecordState state = RecordMerge.load(connection, tables.get(kind.name()), List.of(record))
                    .get(record);
            return state == null ? Seen.NOTHING : state.heads().seen();
        });
    }

    @Override
    public Map<String, Object> values(RecordKind kind, Id record) {
        return store.read(connection -> {
            RecordState state = RecordMerge.load(connection, tables.get(kind.name()), List.of(record))
                    .get(record);
            return state == null ? Map.of() : state.values();
        });
    }

    @Override
    public Map<Id, Standing> standing(RecordKind kind, Collection<Id> records) {
        return store.read(connection -> {
            Map<Id, Standing> found = new HashMap<>();
            RecordMerge.load(connection, tables.get(kind.name()), records)
                    .forEach((id, state) -> found.put(
                            id, new Standing(state.values(), state.heads().seen())));
            return found;
        });
    }

    @Override
    public long appliedThrough(Id chain) {
        return store.read(connection -> {
            ChainPositions.At at = new ChainPositions(connection).of(chain);
            return at == null ? 0L : at.seq();
        });
    }

    /** The kinds whose tables this projection fills. */
    public RecordKinds kinds() {
        return kinds;
    }
}
