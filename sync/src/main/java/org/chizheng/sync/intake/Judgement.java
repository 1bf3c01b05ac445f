package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.MergeClass;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Outcome;

/** What became of the ops of one batch, read off the store after they were applied. */
final class Judgement {
    /** Records that the batch made, changed, brought into conflict, or made look like another: the four of the 收件 list. */
    static final String NEW = "new";

    static final String CHANGED = "changed";
    static final String CONFLICT = "conflict";
    static final String SUSPECTED = "suspected";

    private final RecordKinds kinds;
    private final List<Op> ops;
    private final Map<Id, IntakeQueries.State> states = new HashMap<>();
    private final Map<Id, IntakeQueries.Party> parties;

    Judgement(RecordKinds kinds, IntakeQueries queries, List<Op> ops) {
        this.kinds = kinds;
        this.ops = ops;
        Map<String, List<Op>> byKind = ops.stream().collect(Collectors.groupingBy(Op::kind));
        byKind.forEach((name, group) -> kinds.find(name)
                .ifPresent(kind -> states.putAll(queries.states(
                        kind.table(), group.stream().map(Op::record).toList()))));
        this.parties = queries.parties(ops.stream().map(Op::record).toList());
    }

    /**
     * @param before the last number of the chain that was here before
     * @param doubt why a number does not count; empty for one that does
     */
    List<Outcome> outcomes(long before, LongFunction<String> doubt) {
        List<Outcome> outcomes = new ArrayList<>(ops.size());
        for (Op op : ops) {
            outcomes.add(outcome(op, before, doubt.apply(op.seq())));
        }
        return outcomes;
    }

    private Outcome outcome(Op op, long before, String doubt) {
        if (!doubt.isEmpty()) {
            return word(op, Outcome.Kind.QUARANTINED, doubt, "");
        }
        if (!kinds.understands(op)) {
            return word(op, Outcome.Kind.PARKED_SCHEMA, "schema", "");
        }
        IntakeQueries.Party party = parties.get(op.id());
        if (party != null) {
            return word(op, Outcome.Kind.DESK, party.rule(), party.caseKey());
        }
        if (op.seq() <= before) {
            return word(op, Outcome.Kind.DUPLICATE, "", "");
        }
        return word(op, lost(op) ? Outcome.Kind.MERGED_LOST : Outcome.Kind.APPLIED, "", "");
    }

    private static Outcome word(Op op, Outcome.Kind kind, String code, String ref) {
        return new Outcome(op.seq(), op.id(), kind, code, ref);
    }

    /** A value that nobody overruled and that still does not show: another one won by the rule. */
    private boolean lost(Op op) {
        IntakeQueries.State state = states.get(op.record());
        RecordKind kind = kinds.get(op.kind());
        return state != null
                && op.set().keySet().stream()
                        .filter(name -> kind.field(name)
                                .map(Field::merge)
                                .filter(merge -> merge == MergeClass.HARMLESS)
                                .isPresent())
                        .map(name -> state.heads().of(name))
                        .anyMatch(heads -> losesIn(heads, op.id()));
    }

    private static boolean losesIn(List<Stamp> heads, Id op) {
        return heads.size() > 1
                && !heads.get(0).op().equals(op)
                && heads.stream().anyMatch(head -> head.op().equals(op));
    }

    /** Cases that name a save of this batch, by the code of their rule. */
    Map<String, Integer> cases() {
        Map<String, String> rules = new HashMap<>();
        ops.stream()
                .map(op -> parties.get(op.id()))
                .filter(party -> party != null)
                .forEach(party -> rules.put(party.caseKey(), party.rule()));
        Map<String, Integer> found = new TreeMap<>();
        rules.values().forEach(rule -> found.merge(rule, 1, Integer::sum));
        return found;
    }

    /**
     * Record ids under the four words of the list.
     *
     * @param counts which numbers do
     */
    Map<String, Set<Id>> records(LongPredicate counts) {
        Map<String, Set<Id>> found = new TreeMap<>();
        List.of(NEW, CHANGED, CONFLICT, SUSPECTED).forEach(word -> found.put(word, new LinkedHashSet<>()));
        Set<Id> batch = ops.stream().map(Op::id).collect(Collectors.toSet());
        for (Op op : ops) {
            IntakeQueries.State state = states.get(op.record());
            if (state == null || !counts.test(op.seq())) {
                continue;
            }
            found.get(batch.contains(state.firstOp()) ? NEW : CHANGED).add(op.record());
            IntakeQueries.Party party = parties.get(op.id());
            if (party != null) {
                found.get(party.rule().equals("field") ? CONFLICT : SUSPECTED).add(op.record());
            }
        }
        return found;
    }
}
