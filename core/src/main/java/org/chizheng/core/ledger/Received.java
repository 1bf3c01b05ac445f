package org.chizheng.core.ledger;

import java.util.List;

/**
 * Ops that came from other offices and are kept in the inbox. A rebuild asks for them by the local record that noted
 * their receiving. Declared here, implemented by the sync module, which alone can read the inbox.
 */
@FunctionalInterface
public interface Received {
    /** The ops that this local op made part of the store; empty for a local op that notes no receiving. */
    List<Op> notedBy(Op localOp);

    Received NOTHING = localOp -> List.of();
}
