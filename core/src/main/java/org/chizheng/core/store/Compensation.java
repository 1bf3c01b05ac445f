package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;

/**
 * The changes that take an action back. Nothing is deleted: a record that the action made is voided, a value that it
 * changed is set back, both as further ops; what others wrote meanwhile is not overruled, for only the action's own ops
 * count as seen. A record that was voided since is refused.
 */
public final class Compensation {
    private final Store store;
    private final RecordKinds kinds;

    public Compensation(Store store, RecordKinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    /** @param why reason that the history shows, for example 撤销 */
    public List<Change> of(List<Op> action, String why) {
        return store.read(connection -> {
            OpTable ops = new OpTable(connection);
            List<Op> backwards = new ArrayList<>(action);
            Collections.reverse(backwards);
            List<Change> changes = new ArrayList<>();
            for (Op op : backwards) {
                RecordState state = state(connection, op);
                refuseVoided(action, op, state);
                boolean made = state != null && state.firstOp().equals(op.id());
                changes.add(change(op, ops, why, made));
            }
            return changes;
        });
    }

    private RecordState state(Connection connection, Op op) throws SQLException {
        RecordTable table = new RecordTable(kinds.get(op.kind()));
        return RecordMerge.load(connection, table, List.of(op.record())).get(op.record());
    }

    /** Setting a value back would make a voided record count again, unless the voiding itself is taken back too. */
    private void refuseVoided(List<Op> action, Op op, RecordState state) {
        boolean voidedHere = action.stream()
                .anyMatch(one -> one.record().equals(op.record()) && one.set().get(RecordKind.VOIDED) != null);
        if (state != null && !voidedHere) {
            kinds.get(op.kind()).refuseVoided(state.values().get(RecordKind.VOIDED));
        }
    }

    private Change change(Op op, OpTable ops, String why, boolean made) {
        RecordKind kind = kinds.get(op.kind());
        Map<String, List<Id>> seen = new LinkedHashMap<>();
        op.set().keySet().forEach(field -> seen.put(field, List.of(op.id())));
        if (made) {
            return Change.voiding(kind, op.record(), new Seen(seen), why);
        }
        Map<String, Object> before = new LinkedHashMap<>();
        for (String field : op.set().keySet()) {
            Optional<Op> previous = op.baseOf(field).stream()
                    .map(ops::find)
                    .flatMap(Optional::stream)
                    .max(Op::compareTo);
            before.put(field, previous.map(found -> found.set().get(field)).orElse(null));
        }
        return new Change(kind, op.record(), before, new Seen(seen), why);
    }
}
