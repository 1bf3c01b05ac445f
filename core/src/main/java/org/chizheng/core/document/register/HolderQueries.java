package org.chizheng.core.document.register;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.Collection;
import java.util.List;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Holders of certificates counted as people of the county: one who was reported by two units counts once. */
public final class HolderQueries {
    /** Counting paths of those whom the province counts elsewhere (古政办发〔2021〕26号 二(三)). */
    private static final List<String> ELSEWHERE = List.of("school", "farmer");

    private final Store store;

    public HolderQueries(Store store) {
        this.store = store;
    }

    /** People with a live certificate of these kinds. */
    public int people(Collection<String> kinds) {
        return count(kinds, DSL.noCondition());
    }

    /** Of them, those with a certificate that 教育 or 农业农村 count upward themselves. */
    public int countedElsewhere(Collection<String> kinds) {
        return count(kinds, CERTIFICATE.COUNTING_PATH.in(ELSEWHERE));
    }

    private int count(Collection<String> kinds, Condition more) {
        return store.query()
                .select(DSL.countDistinct(DSL.coalesce(TRAINEE.SAME_AS, TRAINEE.ID)))
                .from(CERTIFICATE)
                .join(TRAINEE)
                .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                .where(CERTIFICATE.VOIDED.isNull(), TRAINEE.VOIDED.isNull(), CERTIFICATE.KIND.in(kinds))
                .and(more)
                .fetchSingle()
                .value1();
    }
}
