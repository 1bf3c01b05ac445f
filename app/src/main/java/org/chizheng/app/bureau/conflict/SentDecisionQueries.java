package org.chizheng.app.bureau.conflict;

import static org.chizheng.core.store.tables.Tables.DOWNLINK;

import java.util.HashSet;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** Which decisions have gone into some office's downlink: from then on they are taken back by saying so. */
final class SentDecisionQueries {
    private final Store store;

    SentDecisionQueries(Store store) {
        this.store = store;
    }

    boolean sent(Id op) {
        return store.query().fetchExists(DOWNLINK, DOWNLINK.ENTRY.eq("op").and(DOWNLINK.REF.eq(op.toString())));
    }

    /** Ops that any office was told, as the downlink names them. */
    Set<String> all() {
        return new HashSet<>(store.query()
                .selectDistinct(DOWNLINK.REF)
                .from(DOWNLINK)
                .where(DOWNLINK.ENTRY.eq("op"))
                .fetch(DOWNLINK.REF));
    }
}
