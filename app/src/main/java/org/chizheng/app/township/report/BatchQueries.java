package org.chizheng.app.township.report;

import static org.chizheng.core.store.tables.Tables.OP;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** Which records the saves of one batch belong to. */
final class BatchQueries {
    private final Store store;

    BatchQueries(Store store) {
        this.store = store;
    }

    /** @param kind name of its record kind */
    record Touched(Id record, String kind) {}

    /** Records in the order of their first save in the batch. */
    List<Touched> records(Id chain, long first, long last) {
        Map<Id, String> kinds = new LinkedHashMap<>();
        store.query()
                .select(OP.REC, OP.KIND)
                .from(OP)
                .where(OP.CHAIN.eq(chain.bytes()), OP.SEQ.between(first, last))
                .orderBy(OP.SEQ)
                .forEach(row -> kinds.putIfAbsent(Id.ofBytes(row.value1()), row.value2()));
        List<Touched> records = new ArrayList<>();
        kinds.forEach((record, kind) -> records.add(new Touched(record, kind)));
        return records;
    }
}
