package org.chizheng.core.ledger;

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

    /** The last sequence number applied of a chain, 0 for none. */
    long appliedThrough(Id chain);
}
