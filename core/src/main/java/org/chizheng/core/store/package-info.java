/**
 * The encrypted H2 projection of the journal: opening, migrating, applying ops, digest, rebuild, backup.
 * Not the truth: it may be missing, damaged or behind, and is then made anew from the journal and the inbox.
 * Start with {@link org.chizheng.core.store.Store} and {@link org.chizheng.core.store.Projection}.
 */
package org.chizheng.core.store;
