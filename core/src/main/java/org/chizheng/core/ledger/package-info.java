/**
 * The one write path: what an op is, the append-only journal, the write gate, the merge of one field, the history.
 * Knows no table and no screen; what it needs from others it declares as interfaces (Apply, Permission, RecordKinds).
 * Start with {@link org.chizheng.core.ledger.Ledger}, then {@link org.chizheng.core.ledger.Op}.
 */
package org.chizheng.core.ledger;
