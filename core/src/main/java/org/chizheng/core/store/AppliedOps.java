package org.chizheng.core.store;

import java.sql.Connection;
import java.util.Optional;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;

/** The ops that were applied, as a transaction sees them: for what is derived from what a writer had seen. */
public final class AppliedOps {
    private final OpTable ops;

    public AppliedOps(Connection connection) {
        this.ops = new OpTable(connection);
    }

    public Optional<Op> find(Id op) {
        return ops.find(op);
    }
}
