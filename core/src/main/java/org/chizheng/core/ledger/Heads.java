package org.chizheng.core.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.chizheng.core.shared.Id;

/**
 * The merge of one record, field by field: a field's heads are the ops that no other op of the field has seen. One head
 * is the value; two or more are values written without knowledge of each other. The result depends on the set of ops
 * only, never on the order in which they came.
 *
 * <p>All fields of a record share one of these, and the store keeps it in one column: three head rows per record were
 * measured to cost the merge a factor of three.
 */
public final class Heads {
    /** One field: its heads, and ops known to be overruled that have not arrived yet. */
    static final class Entry {
        final List<Stamp> heads = new ArrayList<>(1);
        final Set<Id> overruledBeforeArrival = new HashSet<>(0);
    }

    private final Map<String, Entry> entries;

    Heads(Map<String, Entry> entries) {
        this.entries = entries;
    }

    public static Heads empty() {
        return new Heads(new LinkedHashMap<>());
    }

    /**
     * Takes one op's write of one field in.
     *
     * @param arrived tells whether an op was applied already; asked only for a base that is no head here
     * @return true when the field's heads changed
     */
    public boolean merge(Op op, String field, Predicate<Id> arrived) {
        Entry entry = entries.computeIfAbsent(field, name -> new Entry());
        boolean changed = false;
        for (Id base : op.baseOf(field)) {
            if (entry.heads.removeIf(head -> head.op().equals(base))) {
                changed = true;
            } else if (!arrived.test(base)) {
                entry.overruledBeforeArrival.add(base);
            }
        }
        if (!entry.overruledBeforeArrival.remove(op.id())) {
            entry.heads.add(op.stamp());
            changed = true;
        }
        return changed;
    }

    /** The field's heads, greatest first; empty when nobody wrote it. */
    public List<Stamp> of(String field) {
        Entry entry = entries.get(field);
        if (entry == null) {
            return List.of();
        }
        return entry.heads.size() < 2
                ? List.copyOf(entry.heads)
                : entry.heads.stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList();
    }

    public int count(String field) {
        Entry entry = entries.get(field);
        return entry == null ? 0 : entry.heads.size();
    }

    /** True when some field has several heads. */
    public boolean contested() {
        return entries.values().stream().anyMatch(entry -> entry.heads.size() > 1);
    }

    /** Every field that was ever written, sorted by name. */
    public Set<String> fields() {
        return new TreeMap<>(entries).keySet();
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** What a form that opens now shows, field by field. */
    public Seen seen() {
        Map<String, List<Id>> seen = new LinkedHashMap<>();
        entries.forEach((field, entry) ->
                seen.put(field, entry.heads.stream().map(Stamp::op).toList()));
        return new Seen(seen);
    }
}
