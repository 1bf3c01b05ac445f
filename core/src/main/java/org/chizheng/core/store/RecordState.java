package org.chizheng.core.store;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Heads;
import org.chizheng.core.ledger.HeadsCodec;
import org.chizheng.core.ledger.MergeClass;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.shared.Id;

/** One record while ops are merged into it: its heads, and the value that each field shows. */
final class RecordState {
    private final RecordKind kind;
    private final Id id;
    private Heads heads = Heads.empty();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Map<String, Object> before = Map.of();
    private String office;
    private long firstMillis;
    private Id firstOp;
    private long lastMillis;
    private long ownSeq;
    private boolean stored;
    private boolean wasContested;

    RecordState(RecordKind kind, Id id) {
        this.kind = kind;
        this.id = id;
    }

    void stored(String ownedBy, long first, Id firstOpId, long last, long own, byte[] headsBytes) {
        office = ownedBy;
        firstMillis = first;
        firstOp = firstOpId;
        lastMillis = last;
        ownSeq = own;
        heads = HeadsCodec.read(headsBytes);
        wasContested = heads.contested();
        stored = true;
    }

    void storedValues(Map<String, Object> read) {
        values.putAll(read);
        before = Map.copyOf(read);
    }

    /**
     * Merges one op.
     *
     * @param ops finds an op that was applied already, for the rare case that its value is shown again
     * @param ownChain the travelling chain of this device
     */
    void merge(Op op, Function<Id, Optional<Op>> ops, Id ownChain) {
        owner(op);
        lastMillis = Math.max(lastMillis, op.time().millis());
        if (op.chain().equals(ownChain)) {
            ownSeq = Math.max(ownSeq, op.seq());
        }
        for (String name : op.set().keySet()) {
            if (heads.merge(op, name, base -> ops.apply(base).isPresent())) {
                show(name, op, ops);
            }
        }
        voidOnlyWhatWasSeen(op, ops);
    }

    /** The office of a record is that of its earliest op, whichever arrives first. */
    private void owner(Op op) {
        boolean earlier = firstOp == null
                || op.time().millis() < firstMillis
                || op.time().millis() == firstMillis && op.id().compareTo(firstOp) < 0;
        if (earlier) {
            office = op.office();
            firstMillis = op.time().millis();
            firstOp = op.id();
        }
    }

    private void show(String name, Op op, Function<Id, Optional<Op>> ops) {
        List<Stamp> current = heads.of(name);
        boolean desk =
                kind.field(name).map(Field::merge).map(MergeClass::needsDesk).orElse(false);
        if (current.size() > 1 && desk) {
            put(name, Provisional.value(name, current, ops, op));
            return;
        }
        Id winner = current.get(0).op();
        put(name, winner.equals(op.id()) ? op.set().get(name) : valueOf(winner, name, ops));
    }

    private static Object valueOf(Id op, String name, Function<Id, Optional<Op>> ops) {
        return ops.apply(op).map(found -> found.set().get(name)).orElse(null);
    }

    private void put(String name, Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    /**
     * A voiding counts only while it knew every value that stands: whoever voids a record and whoever amends it at the
     * same time have not seen each other, and the record stays live until a person decides.
     */
    private void voidOnlyWhatWasSeen(Op op, Function<Id, Optional<Op>> ops) {
        List<Stamp> voids = heads.of(RecordKind.VOIDED);
        if (voids.isEmpty()) {
            return;
        }
        Id head = voids.get(0).op();
        Op voiding = head.equals(op.id()) ? op : ops.apply(head).orElse(null);
        if (voiding == null || voiding.set().get(RecordKind.VOIDED) == null) {
            return;
        }
        Set<Id> known = new HashSet<>();
        voiding.base().values().forEach(known::addAll);
        boolean knewAll = heads.fields().stream()
                .filter(name -> !name.equals(RecordKind.VOIDED))
                .flatMap(name -> heads.of(name).stream())
                .allMatch(stamp -> known.contains(stamp.op()) || stamp.op().equals(voiding.id()));
        put(RecordKind.VOIDED, knewAll ? voiding.set().get(RecordKind.VOIDED) : null);
    }

    RecordKind kind() {
        return kind;
    }

    Id id() {
        return id;
    }

    Heads heads() {
        return heads;
    }

    byte[] headsBytes() {
        return HeadsCodec.write(heads);
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The values that stood before this transaction; empty for a new record. */
    Map<String, Object> before() {
        return before;
    }

    String office() {
        return office;
    }

    long firstMillis() {
        return firstMillis;
    }

    Id firstOp() {
        return Objects.requireNonNull(firstOp);
    }

    long lastMillis() {
        return lastMillis;
    }

    long ownSeq() {
        return ownSeq;
    }

    /** True when some field had several heads before this transaction. */
    boolean wasContested() {
        return wasContested;
    }

    boolean isStored() {
        return stored;
    }
}
