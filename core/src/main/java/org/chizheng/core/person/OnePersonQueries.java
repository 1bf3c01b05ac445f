package org.chizheng.core.person;

import static org.chizheng.core.store.tables.Tables.HOLDER_ALIAS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** Records that were decided to be one person: what hangs on any of them is the person's. */
public final class OnePersonQueries {
    private final Store store;

    public OnePersonQueries(Store store) {
        this.store = store;
    }

    /** The record itself first, then every one that was decided to be it, in however many steps. */
    public List<Id> allOf(Id person) {
        Set<Id> all = new LinkedHashSet<>(List.of(person));
        List<Id> fresh = List.of(person);
        while (!fresh.isEmpty()) {
            List<byte[]> to = fresh.stream().map(Id::bytes).toList();
            List<Id> pointing = store.query()
                    .select(HOLDER_ALIAS.REC)
                    .from(HOLDER_ALIAS)
                    .where(HOLDER_ALIAS.SAME_AS.in(to))
                    .orderBy(HOLDER_ALIAS.REC)
                    .fetch(row -> Id.ofBytes(row.value1()));
            fresh = new ArrayList<>(pointing);
            fresh.removeIf(id -> !all.add(id));
        }
        return new ArrayList<>(all);
    }
}
