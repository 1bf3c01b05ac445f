package org.chizheng.core.store;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private String officeBefore;
    private long firstMillis;
    private Id firstOp;
    private long lastMillis;
    private long ownSeq;
    private final Set<String> written = new HashSet<>();
    private boolean stored;
    private boolean wasContested;

    RecordState(RecordKind kind, Id id) {
        this.kind = kind;
        this.id = id;
    }

    void stored(String ownedBy, long first, Id firstOpId, long last, long own, byte[] headsBytes) {
        office = ownedBy;
        officeBefore = ownedBy;
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

    /** The same record before any op: what a moved mark touched is merged anew, and what stood before is remembered. */
    RecordState anew() {
        RecordState again = new RecordState(kind, id);
        again.before = before;
        again.officeBefore = officeBefore;
        again.wasContested = wasContested;
        again.stored = stored;
        again.written.addAll(heads.fields());
        return again;
    }

    /** True when no op made it. */
    boolean isNothing() {
        return firstOp == null;
    }

    /**
     * Merges one op.
     *
     * @param ops finds an op that was applied already, for the rare case that its value is shown again
     * @param ownNumber the op's number among those that this device wrote to travel, 0 for any other
     */
    void merge(Op op, Function<Id, Optional<Op>> ops, long ownNumber) {
        owner(op);
        lastMillis = Math.max(lastMillis, op.time().millis());
        ownSeq = Math.max(ownSeq, ownNumber);
        for (String name : op.set().keySet()) {
            written.add(name);
            boolean changed = heads.merge(op, name, base -> ops.apply(base).isPresent());
            if (changed || heads.count(name) > 1) {
                show(name, op, ops);
            }
        }
        showVoided(op, ops);
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

    /** Asked also when the heads stayed: a late op may be the value that all of them had before them. */
    private void show(String name, Op op, Function<Id, Optional<Op>> ops) {
        List<Stamp> current = heads.of(name);
        boolean desk =
                kind.field(name).map(Field::merge).map(MergeClass::needsDesk).orElse(false);
        if (current.isEmpty()) {
            put(name, null);
        } else if (current.size() > 1 && desk && differ(current, name, id -> find(id, op, ops))) {
            put(name, Provisional.value(name, current, ops, op));
        } else {
            put(name, valueOf(current.get(0).op(), name, op, ops));
        }
    }

    /** Whoever wrote the same value without having seen the other's agrees with them: there is nothing to decide. */
    private static boolean differ(List<Stamp> heads, String name, Function<Id, Optional<Op>> ops) {
        return heads.stream()
                        .map(head -> ops.apply(head.op())
                                .map(op -> op.set().get(name))
                                .orElse(null))
                        .map(Optional::ofNullable)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * The fields that wait for a person: written by people who had not seen each other's value, and not the same.
     *
     * @param ops finds an op that was applied
     */
    Set<String> disputed(Function<Id, Optional<Op>> ops) {
        Set<String> disputed = new HashSet<>();
        for (Field field : kind.fields()) {
            if (field.merge().needsDesk()
                    && heads.count(field.name()) > 1
                    && differ(heads.of(field.name()), field.name(), ops)) {
                disputed.add(field.name());
            }
        }
        return disputed;
    }

    /**
     * The ops that are at odds over whether the record still counts: a voiding, and what another device wrote without
     * having seen it. Empty when nobody voided it, when a voiding counts, and when only the device itself wrote on.
     */
    List<Stamp> voidingAtOdds(Function<Id, Optional<Op>> ops) {
        List<Stamp> voidings = heads.of(RecordKind.VOIDED);
        if (voidings.isEmpty() || values.containsKey(RecordKind.VOIDED)) {
            return List.of();
        }
        Map<Id, Stamp> atOdds = new TreeMap<>();
        for (Stamp head : voidings) {
            Op voiding = ops.apply(head.op()).orElseThrow();
            if (voiding.set().get(RecordKind.VOIDED) != null) {
                List<Stamp> unseen = unseenElsewhere(voiding, ops);
                unseen.forEach(stamp -> atOdds.put(stamp.op(), stamp));
                if (!unseen.isEmpty()) {
                    atOdds.put(head.op(), head);
                }
            }
        }
        return List.copyOf(atOdds.values());
    }

    private List<Stamp> unseenElsewhere(Op voiding, Function<Id, Optional<Op>> ops) {
        Set<Id> known = known(voiding);
        return heads.fields().stream()
                .flatMap(name -> heads.of(name).stream())
                .filter(stamp -> !known.contains(stamp.op()))
                .filter(stamp -> ops.apply(stamp.op())
                        .filter(op -> !op.chain().equals(voiding.chain()) && !isVoiding(op))
                        .isPresent())
                .toList();
    }

    private static boolean isVoiding(Op op) {
        return op.set().get(RecordKind.VOIDED) != null;
    }

    private static Object valueOf(Id head, String name, Op arriving, Function<Id, Optional<Op>> ops) {
        return find(head, arriving, ops).map(found -> found.set().get(name)).orElse(null);
    }

    private static Optional<Op> find(Id id, Op arriving, Function<Id, Optional<Op>> ops) {
        return id.equals(arriving.id()) ? Optional.of(arriving) : ops.apply(id);
    }

    /** A value of another shape than its field's stays in the op alone: apply is total. */
    private void put(String name, Object value) {
        boolean shown = value != null
                && kind.field(name).filter(field -> field.type().fits(value)).isPresent();
        if (shown) {
            values.put(name, value);
        } else {
            values.remove(name);
        }
    }

    /**
     * A voiding counts only while it knew every value that stands: whoever voids a record and whoever amends it at the
     * same time have not seen each other, and the record stays live until a person decides. So it does when one voids
     * and another takes an earlier voiding back. Of several voidings one that knew everything is enough.
     */
    private void showVoided(Op op, Function<Id, Optional<Op>> ops) {
        List<Stamp> voidings = heads.of(RecordKind.VOIDED);
        if (voidings.isEmpty()) {
            return;
        }
        Object reason = null;
        for (Stamp head : voidings) {
            Op voiding = find(head.op(), op, ops).orElse(null);
            Object given = voiding == null ? null : voiding.set().get(RecordKind.VOIDED);
            if (given == null) {
                put(RecordKind.VOIDED, null);
                return;
            }
            if (reason == null && knewAll(voiding)) {
                reason = given;
            }
        }
        put(RecordKind.VOIDED, reason);
    }

    private boolean knewAll(Op voiding) {
        Set<Id> known = known(voiding);
        return heads.fields().stream()
                .filter(name -> !name.equals(RecordKind.VOIDED))
                .flatMap(name -> heads.of(name).stream())
                .allMatch(stamp -> known.contains(stamp.op()));
    }

    private static Set<Id> known(Op op) {
        Set<Id> known = new HashSet<>();
        op.base().values().forEach(known::addAll);
        known.add(op.id());
        return known;
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

    /** The fields that ops of this transaction wrote. */
    Set<String> written() {
        return Set.copyOf(written);
    }

    /** Whether it is another office's than before: an earlier save arrived later, or the earliest counts no more. */
    boolean changedHands() {
        return officeBefore != null && !officeBefore.equals(office);
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
