package org.chizheng.sync.life;

import static org.chizheng.core.store.tables.Tables.LIFE;

import java.util.List;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** The lives that were noted here. */
final class LifeQueries {
    private final Store store;

    LifeQueries(Store store) {
        this.store = store;
    }

    /** In the order in which they began. */
    List<Life> all() {
        return store.query()
                .selectFrom(LIFE)
                .orderBy(LIFE.BEGAN_MS, LIFE.LIFE_NO, LIFE.ID)
                .fetch(row -> new Life(
                        Id.ofBytes(row.getEpoch()),
                        row.getLifeNo(),
                        row.getBeganMs(),
                        Life.readFormer(row.getFormer()),
                        row.getRestoredFrom(),
                        Life.readHave(row.getHave()),
                        Life.readHad(row.getHad())));
    }

    boolean isNoted(Id record) {
        return store.query().fetchExists(LIFE, LIFE.ID.eq(record.bytes()));
    }
}
