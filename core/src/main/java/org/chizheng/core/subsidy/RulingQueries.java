package org.chizheng.core.subsidy;

import static org.chizheng.core.store.tables.Tables.GAP_RULING;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** What the county settled, as far as it is known here. */
public final class RulingQueries {
    private final Store store;

    public RulingQueries(Store store) {
        this.store = store;
    }

    /** Those that count, by document and gap. */
    public List<Ruling> all() {
        return store.query()
                .selectFrom(GAP_RULING)
                .where(GAP_RULING.VOIDED.isNull())
                .orderBy(GAP_RULING.PACK, GAP_RULING.GAP)
                .fetch(row -> new Ruling(
                        Id.ofBytes(row.getId()),
                        row.getPack(),
                        row.getGap(),
                        row.getReading(),
                        row.getFigure(),
                        row.getDecidedBy(),
                        row.getDecidedOn(),
                        row.getReason()));
    }

    public Optional<Ruling> of(String pack, String gap) {
        return all().stream()
                .filter(ruling -> ruling.pack().equals(pack) && ruling.gap().equals(gap))
                .findFirst();
    }
}
