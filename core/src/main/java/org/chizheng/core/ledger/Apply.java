package org.chizheng.core.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;

/**
 * The projection as the ledger sees it. Total: an op that is in a journal cannot be refused here.
 */
public interface Apply {
    /** Takes ops in, in one transaction; ops it has already are passed over. */
    void apply(List<Op> ops);

    /** The heads of one record, for {@link Seen}; empty when there is no such record. */
    Seen seen(RecordKind kind, Id record);

    /** The current values by field name; empty when there is no such record. */
    Map<String, Object> values(RecordKind kind, Id record);

    /** Values and heads of several records by one question; records that are not there are left out. */
    default Map<Id, Standing> standing(RecordKind kind, Collection<Id> records) {
        Map<Id, Standing> found = new HashMap<>();
        for (Id record : records) {
            Map<String, Object> values = values(kind, record);
            if (!values.isEmpty()) {
                found.put(record, new Standing(values, seen(kind, record)));
            }
        }
        return found;
    }

    /**
     * A record as it stands.
     *
     * @param values by field name; what is empty is left out
     */
    record Standing(Map<String, Object> values, Seen seen) {}

    /** The last sequence number applied of a chain, 0 for none. */
    long appliedThrough(Id chain);
}
