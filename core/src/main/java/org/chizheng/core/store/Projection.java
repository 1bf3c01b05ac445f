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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.ledger.trust.ChainMark;
import org.chizheng.core.ledger.trust.StretchMark;
import org.chizheng.core.shared.Id;

/**
 * Takes ops into the tables: read the records an op names, merge, write back, all in one transaction. Local saves and
 * received batches come through here alike. Total: an op that is in a journal cannot be refused. An op behind the mark
 * of its chain is kept in the table of ops and merged into nothing; see {@link ChainMark}.
 */
public final class Projection implements Apply {
    private final Store store;
    private final RecordKinds kinds;
    private final ToLongFunction<Op> ownNumber;
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
        this(store, kinds, op -> op.chain().equals(ownChain) ? op.seq() : 0, listeners);
    }

    /** @param ownNumber the number of an op among all that this device wrote to travel, 0 for any other */
    Projection(Store store, RecordKinds kinds, ToLongFunction<Op> ownNumber, List<AfterApply> listeners) {
        this.store = store;
        this.kinds = kinds;
        this.ownNumber = ownNumber;
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
        Map<String, List<Op>> groups = byKind(fresh);
        List<Touched> touched = new ArrayList<>();
        List<Touched> marks = new ArrayList<>();
        for (RecordKind kind : List.of(ChainMark.KIND, StretchMark.KIND)) {
            List<Op> moves = groups.remove(kind.name());
            if (moves != null) {
                marks.addAll(merge(connection, opTable, kind.name(), moves));
            }
        }
        if (!marks.isEmpty()) {
            touched.addAll(marks);
            opTable.marksMoved();
            touched.addAll(follow(connection, opTable, marks));
        }
        for (Map.Entry<String, List<Op>> group : groups.entrySet()) {
            touched.addAll(merge(connection, opTable, group.getKey(), counted(opTable, group.getValue())));
        }
        opTable.insert(fresh);
        advance(connection, fresh);
        for (AfterApply listener : listeners) {
            listener.after(connection, touched);
        }
    }

    private List<Touched> merge(Connection connection, OpTable opTable, String kind, List<Op> ops) throws SQLException {
        RecordTable table = tables.get(kind);
        return table == null || ops.isEmpty()
                ? List.of()
                : new RecordMerge(connection, table, opTable, ownNumber).merge(ops);
    }

    private static List<Op> counted(OpTable opTable, List<Op> ops) throws SQLException {
        List<Op> counted = new ArrayList<>(ops.size());
        for (Op op : ops) {
            if (opTable.counts(op)) {
                counted.add(op);
            }
        }
        return counted;
    }

    /** Marks that moved: every record that an op between the old and the new place names is merged anew. */
    private List<Touched> follow(Connection connection, OpTable opTable, List<Touched> marks) throws SQLException {
        Map<String, Set<Id>> records = new TreeMap<>();
        for (Touched mark : marks) {
            between(opTable, mark)
                    .forEach((kind, ids) -> records.computeIfAbsent(kind, any -> new TreeSet<>())
                            .addAll(ids));
        }
        List<Touched> again = new ArrayList<>();
        for (Map.Entry<String, Set<Id>> group : records.entrySet()) {
            RecordTable table = tables.get(group.getKey());
            if (table != null) {
                again.addAll(new RecordMerge(connection, table, opTable, ownNumber).again(group.getValue()));
            }
        }
        return again;
    }

    private static Map<String, Set<Id>> between(OpTable opTable, Touched mark) throws SQLException {
        if (mark.kind().equals(StretchMark.KIND)) {
            Map<String, Object> now = mark.after();
            return opTable.recordsBetween(
                    Id.parse((String) now.get("chain")), (Long) now.get("firstSeq") - 1, (Long) now.get("lastSeq"));
        }
        long before = ChainMark.lastTrusted(mark.before());
        long after = ChainMark.lastTrusted(mark.after());
        return opTable.recordsBetween(mark.record(), Math.min(before, after), Math.max(before, after));
    }

    private static Map<String, List<Op>> byKind(List<Op> ops) {
        return ops.stream().collect(Collectors.groupingBy(Op::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** Moves the place of each chain and branch forward over what now follows it without a gap. */
    private static void advance(Connection connection, List<Op> ops) throws SQLException {
        Map<Id, List<Op>> chains = ops.stream().collect(Collectors.groupingBy(Op::chain));
        ChainPositions positions = new ChainPositions(connection);
        for (List<Op> chain : chains.values()) {
            Op first = chain.get(0);
            List<Op> inOrder =
                    chain.stream().sorted(Comparator.comparingLong(Op::seq)).toList();
            ChainPositions.At at = positions.of(first.chain());
            if (at == null) {
                at = positions.start(inOrder.get(0));
            }
            byte[] head = at.head();
            long seq = at.seq();
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
