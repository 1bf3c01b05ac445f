package org.chizheng.core.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chizheng.core.conflict.SharedValueRule;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;

/**
 * The merge written down a second time, as slowly and plainly as the rules read: everything is asked anew of the whole
 * set of ops, and no order of arrival exists. What the projection keeps step by step must come out the same.
 */
public final class NaiveMerge {
    private final Collection<Op> ops;
    private final Map<Id, List<Op>> byRecord;

    public NaiveMerge(Collection<Op> ops) {
        this.ops = ops;
        this.byRecord = ops.stream().collect(Collectors.groupingBy(Op::record));
    }

    List<Op> ofRecord(Id record) {
        return byRecord.getOrDefault(record, List.of());
    }

    private List<Op> writersOf(Id record, String field) {
        return ofRecord(record).stream()
                .filter(op -> op.set().containsKey(field))
                .toList();
    }

    /** Ops of the field that no op of the field names as seen. */
    List<Op> heads(Id record, String field) {
        List<Op> writers = writersOf(record, field);
        return writers.stream()
                .filter(op ->
                        writers.stream().noneMatch(other -> other.baseOf(field).contains(op.id())))
                .sorted(Comparator.comparing(Op::id))
                .toList();
    }

    private Set<Op> before(Op op, String field) {
        Set<Op> found = new HashSet<>();
        List<Op> open = new ArrayList<>(List.of(op));
        while (!open.isEmpty()) {
            Op next = open.remove(0);
            for (Op writer : writersOf(op.record(), field)) {
                if (next.baseOf(field).contains(writer.id()) && found.add(writer)) {
                    open.add(writer);
                }
            }
        }
        return found;
    }

    Object shown(RecordKind kind, Id record, String field) {
        if (field.equals(RecordKind.VOIDED)) {
            return voided(record);
        }
        List<Op> heads = heads(record, field);
        if (heads.isEmpty()) {
            return null;
        }
        boolean desk = kind.field(field).orElseThrow().merge().needsDesk();
        if (heads.size() == 1 || !desk || agree(heads, field)) {
            return heads.stream()
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .set()
                    .get(field);
        }
        Set<Op> common = heads.stream()
                .map(head -> before(head, field))
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                })
                .orElseThrow();
        return common.stream()
                .filter(op ->
                        common.stream().noneMatch(other -> before(other, field).contains(op)))
                .max(Comparator.naturalOrder())
                .map(op -> op.set().get(field))
                .orElse(null);
    }

    private static boolean agree(List<Op> heads, String field) {
        return heads.stream()
                .allMatch(op ->
                        Objects.equals(op.set().get(field), heads.get(0).set().get(field)));
    }

    Object voided(Id record) {
        List<Op> voidings = heads(record, RecordKind.VOIDED);
        if (voidings.stream().anyMatch(op -> op.set().get(RecordKind.VOIDED) == null)) {
            return null;
        }
        return voidings.stream()
                .filter(voiding -> knewEverything(voiding, record))
                .max(Comparator.naturalOrder())
                .map(op -> op.set().get(RecordKind.VOIDED))
                .orElse(null);
    }

    private boolean knewEverything(Op voiding, Id record) {
        return ofRecord(record).stream()
                .flatMap(op -> op.set().keySet().stream())
                .distinct()
                .filter(field -> !field.equals(RecordKind.VOIDED))
                .flatMap(field -> heads(record, field).stream())
                .allMatch(head -> head.equals(voiding)
                        || voiding.base().values().stream().anyMatch(seen -> seen.contains(head.id())));
    }

    Set<Id> records(RecordKind kind) {
        return ops.stream()
                .filter(op -> op.kind().equals(kind.name()))
                .map(Op::record)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every case as {@code rule/field/sorted member op ids}. */
    Set<String> cases() {
        Set<String> cases = new TreeSet<>();
        for (RecordKind kind : Register.KINDS.all()) {
            for (Id record : records(kind)) {
                for (Field field : kind.fields()) {
                    List<Op> heads = heads(record, field.name());
                    if (heads.size() > 1 && field.merge().needsDesk() && !agree(heads, field.name())) {
                        cases.add(name("field/" + field.name(), heads));
                    }
                }
            }
        }
        for (SharedValueRule rule : Register.RULES) {
            cases.addAll(shared(rule));
        }
        cases.addAll(new NaiveCases(this).all());
        return cases;
    }

    private Set<String> shared(SharedValueRule rule) {
        Map<List<Object>, List<Id>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Id record : records(rule.kind())) {
            List<Object> value = rule.valueFields().stream()
                    .map(field -> shown(rule.kind(), record, field))
                    .toList();
            boolean counts = value.stream().allMatch(Objects::nonNull)
                    && voided(record) == null
                    && (rule.releasedBy() == null || shown(rule.kind(), record, rule.releasedBy()) == null);
            if (counts) {
                groups.computeIfAbsent(value, key -> new ArrayList<>()).add(record);
            }
        }
        Set<String> cases = new TreeSet<>();
        String last = rule.valueFields().get(rule.valueFields().size() - 1);
        for (List<Id> group : groups.values()) {
            long holders = group.stream()
                    .map(record -> rule.holder() == null ? record.toString() : holder(rule, record))
                    .distinct()
                    .count();
            if (holders > 1) {
                cases.add(name(
                        rule.code() + "/" + last,
                        group.stream()
                                .flatMap(record -> heads(record, last).stream())
                                .toList()));
            }
        }
        return cases;
    }

    /** The record that the holder was decided to be, step by step; the least of a ring. */
    private String holder(SharedValueRule rule, Id record) {
        return person(
                rule.holder(),
                Objects.toString(shown(rule.kind(), record, rule.holder().field())));
    }

    /** @param named record that the holder's field names */
    String person(SharedValueRule.Holder holder, String named) {
        String at = named;
        List<String> path = new ArrayList<>();
        while (!path.contains(at)) {
            path.add(at);
            Object next = at.equals("null") ? null : shown(holder.kind(), Id.parse(at), holder.alias());
            if (next == null) {
                return at;
            }
            at = next.toString();
        }
        return path.subList(path.indexOf(at), path.size()).stream()
                .min(Comparator.comparing(Id::parse))
                .orElseThrow();
    }

    static String name(String rule, List<Op> members) {
        return rule + "/"
                + members.stream().map(Op::id).sorted().map(Id::toString).collect(Collectors.joining(","));
    }
}
