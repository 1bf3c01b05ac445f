package org.chizheng.app.records.certificate;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.List;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which certificates a filtered list shows, in its order; the rows come from the certificates' own queries. */
final class CertificateListQueries {
    private final Store store;

    CertificateListQueries(Store store) {
        this.store = store;
    }

    /** Newest change first. */
    List<Id> page(CertificateFilter filter, int offset, int limit) {
        return store.query()
                .select(CERTIFICATE.ID)
                .from(CERTIFICATE)
                .leftJoin(TRAINEE)
                .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                .where(condition(filter))
                .orderBy(CERTIFICATE.LAST_MS.desc(), CERTIFICATE.ID)
                .limit(offset, limit)
                .fetch(row -> Id.ofBytes(row.value1()));
    }

    int count(CertificateFilter filter) {
        return store.query()
                .fetchCount(DSL.selectOne()
                        .from(CERTIFICATE)
                        .leftJoin(TRAINEE)
                        .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                        .where(condition(filter)));
    }

    private static Condition condition(CertificateFilter filter) {
        Condition all = filter.withVoided() ? DSL.noCondition() : CERTIFICATE.VOIDED.isNull();
        if (!filter.kinds().isEmpty()) {
            all = all.and(CERTIFICATE.KIND.in(filter.kinds()));
        }
        if (!filter.units().isEmpty()) {
            all = all.and(CERTIFICATE.SOURCE_UNIT.in(filter.units()));
        }
        if (filter.doubted()) {
            all = all.and(CERTIFICATE.DOUBTS.isNotNull().and(CERTIFICATE.DOUBTS.ne("")));
        }
        if (filter.text().isBlank()) {
            return all;
        }
        String text = filter.text().strip();
        return all.and(CERTIFICATE
                .NUMBER
                .startsWith(text)
                .or(TRAINEE.NAME.contains(text))
                .or(CERTIFICATE.OCCUPATION_NAME.contains(text)));
    }
}
