package org.chizheng.core.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;

/** The projection without tables: the same merge of a record, kept in maps. A thousand seeds a minute go through it. */
public final class MapStore implements Apply {
    private final RecordKinds kinds;
    private final Id ownChain;
    private final Map<Id, Op> ops = new HashMap<>();
    private final Map<String, Map<Id, RecordState>> records = new TreeMap<>();
    private final Map<Id, ChainPositions.At> positions = new HashMap<>();

    public MapStore(RecordKinds kinds, Id ownChain) {
        this.kinds = kinds;
        this.ownChain = ownChain;
        kinds.all().forEach(kind -> records.put(kind.name(), new TreeMap<>()));
    }

    @Override
    public void apply(List<Op> arriving) {
        for (Op op : arriving) {
            if (!ops.containsKey(op.id())) {
                kinds.find(op.kind())
                        .ifPresent(kind -> records.get(op.kind())
                                .computeIfAbsent(op.record(), id -> new RecordState(kind, id))
                                .merge(
                                        op,
                                        id -> Optional.ofNullable(ops.get(id)),
                                        op.chain().equals(ownChain) ? op.seq() : 0));
                ops.put(op.id(), op);
            }
        }
        List<Op> inOrder = new ArrayList<>(arriving);
        inOrder.sort(Comparator.comparing(Op::chain).thenComparingLong(Op::seq));
        inOrder.forEach(this::advance);
    }

    private void advance(Op op) {
        ChainPositions.At at = positions.get(op.chain());
        long seq = at == null ? 0 : at.seq();
        byte[] head = at == null ? Chain.start(op.device(), op.chain(), null) : at.head();
        if (op.seq() == seq + 1) {
            positions.put(op.chain(), new ChainPositions.At(op.seq(), Chain.next(head, op.seq(), op.opLine())));
        }
    }

    private RecordState state(RecordKind kind, Id record) {
        return records.getOrDefault(kind.name(), Map.of()).get(record);
    }

    @Override
    public Seen seen(RecordKind kind, Id record) {
        RecordState state = state(kind, record);
        return state == null ? Seen.NOTHING : state.heads().seen();
    }

    @Override
    public Map<String, Object> values(RecordKind kind, Id record) {
        RecordState state = state(kind, record);
        return state == null ? Map.of() : Map.copyOf(state.values());
    }

    @Override
    public long appliedThrough(Id chain) {
        ChainPositions.At at = positions.get(chain);
        return at == null ? 0 : at.seq();
    }

    /** The chain's value at the last op that is here without a gap; empty for a chain that was never seen. */
    public Optional<byte[]> headOf(Id chain) {
        return Optional.ofNullable(positions.get(chain)).map(ChainPositions.At::head);
    }

    public List<Id> ids(RecordKind kind) {
        return new ArrayList<>(records.get(kind.name()).keySet());
    }

    public Optional<Op> op(Id id) {
        return Optional.ofNullable(ops.get(id));
    }

    /** Every record of the kinds that travel. */
    public void each(BiConsumer<RecordKind, Id> reader) {
        for (RecordKind kind : kinds.all()) {
            if (!kind.deviceOnly()) {
                records.get(kind.name()).keySet().forEach(id -> reader.accept(kind, id));
            }
        }
    }
}
