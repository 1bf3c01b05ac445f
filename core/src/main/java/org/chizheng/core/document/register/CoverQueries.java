package org.chizheng.core.document.register;

import static org.chizheng.core.store.tables.Tables.OP;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.document.form.CoverSheet;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.tables.tables.Op;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Counts of a batch for its cover: records, not saves; one that was made and amended in the batch is new, once. */
public final class CoverQueries {
    private static final Op BEFORE = OP.as("before");

    private final Store store;
    private final RecordKinds kinds;

    public CoverQueries(Store store, RecordKinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    /**
     * By kind, in the order in which the kinds first occur.
     *
     * @param chain of the device that sends
     * @param from number of the first op of the batch
     * @param to number of its last op
     */
    public List<CoverSheet.Count> counts(Id chain, long from, long to) {
        Map<String, Integer> all = records(chain, from, to, DSL.noCondition());
        Map<String, Integer> known = records(
                chain,
                from,
                to,
                DSL.exists(DSL.selectOne()
                        .from(BEFORE)
                        .where(BEFORE.REC.eq(OP.REC))
                        .and(BEFORE.CHAIN
                                .eq(OP.CHAIN)
                                .and(BEFORE.SEQ.lt(from))
                                .or(BEFORE.CHAIN.ne(OP.CHAIN).and(BEFORE.AT_MS.lt(OP.AT_MS))))));
        List<CoverSheet.Count> counts = new ArrayList<>();
        all.forEach((kind, count) -> {
            int changed = known.getOrDefault(kind, 0);
            counts.add(new CoverSheet.Count(label(kind), count - changed, changed));
        });
        return counts;
    }

    private Map<String, Integer> records(Id chain, long from, long to, Condition more) {
        Map<String, Integer> byKind = new LinkedHashMap<>();
        store.query()
                .select(OP.KIND, DSL.countDistinct(OP.REC))
                .from(OP)
                .where(OP.CHAIN.eq(chain.bytes()), OP.SEQ.between(from, to))
                .and(more)
                .groupBy(OP.KIND)
                .orderBy(DSL.min(OP.SEQ))
                .forEach(row -> byKind.put(row.value1(), row.value2()));
        return byKind;
    }

    private String label(String kind) {
        return kinds.find(kind).map(RecordKind::label).orElse("其他");
    }
}
