package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;

/** A set of ops in every order, singly and all at once, five by pairs: the store and its cases must be the same. */
final class EveryOrder {
    private final Scratch scratch;

    EveryOrder(Scratch scratch) {
        this.scratch = scratch;
    }

    static Map<String, Object> one(String field, Object value) {
        Map<String, Object> set = new HashMap<>();
        set.put(field, value);
        return set;
    }

    /** What stands of some fields, as {@link org.chizheng.core.ledger.Seen} names it. */
    static Map<String, List<Id>> seen(Op op) {
        Map<String, List<Id>> seen = new HashMap<>();
        op.set().keySet().forEach(field -> seen.put(field, List.of(op.id())));
        return seen;
    }

    void sameFor(Op... ops) {
        List<Op> set = new ArrayList<>(Arrays.asList(ops));
        String digest = scratch.fed(set, 1);
        agreesWithReference(set);
        permute(set, 0, digest);
        scratch.fed(set, 1);
    }

    private void permute(List<Op> ops, int from, String digest) {
        if (from == ops.size()) {
            for (int page : ops.size() > 4 ? new int[] {2} : new int[] {1, ops.size()}) {
                assertThat(scratch.fed(ops, page)).as(() -> ops + " by " + page).isEqualTo(digest);
            }
            return;
        }
        for (int i = from; i < ops.size(); i++) {
            Collections.swap(ops, from, i);
            permute(ops, from + 1, digest);
            Collections.swap(ops, from, i);
        }
    }

    void shuffled(List<Op> ops, int times, java.util.Random chance) {
        String digest = scratch.fed(ops, 1);
        agreesWithReference(ops);
        for (int i = 0; i < times; i++) {
            List<Op> shuffled = new ArrayList<>(ops);
            Collections.shuffle(shuffled, chance);
            assertThat(scratch.fed(shuffled, 1 + chance.nextInt(20))).isEqualTo(digest);
        }
    }

    private void agreesWithReference(List<Op> ops) {
        NaiveMerge naive = new NaiveMerge(ops);
        for (RecordKind kind : Register.KINDS.all()) {
            for (Id record : naive.records(kind)) {
                Map<String, Object> values = scratch.values(kind, record);
                for (Field field : kind.fields()) {
                    assertThat(values.get(field.name()))
                            .as(kind + "." + field.name())
                            .isEqualTo(naive.shown(kind, record, field.name()));
                }
            }
        }
        assertThat(scratch.cases()).isEqualTo(naive.cases());
    }
}
