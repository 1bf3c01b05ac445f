package org.chizheng.core.institution;

import static org.chizheng.core.store.tables.Tables.INSTITUTION;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;

/** Training institutions known here. */
public final class InstitutionQueries {
    private final Store store;

    public InstitutionQueries(Store store) {
        this.store = store;
    }

    /** One institution; everything but the name may be null. */
    public record Institution(
            Id id,
            String name,
            String creditCode,
            String kind,
            String legalPerson,
            String contact,
            String phone,
            String address) {}

    public List<Institution> all() {
        return fetch(INSTITUTION.VOIDED.isNull());
    }

    public Optional<Institution> byName(String name) {
        return fetch(INSTITUTION.VOIDED.isNull().and(INSTITUTION.NAME.eq(name))).stream()
                .findFirst();
    }

    public Optional<Institution> byId(Id id) {
        return fetch(INSTITUTION.ID.eq(id.bytes())).stream().findFirst();
    }

    private List<Institution> fetch(Condition condition) {
        return store.query()
                .selectFrom(INSTITUTION)
                .where(condition)
                .orderBy(INSTITUTION.NAME)
                .fetch(row -> new Institution(
                        Id.ofBytes(row.getId()),
                        row.getName(),
                        row.getCreditCode(),
                        row.getKind(),
                        row.getLegalPerson(),
                        row.getContact(),
                        row.getPhone(),
                        row.getAddress()));
    }
}
