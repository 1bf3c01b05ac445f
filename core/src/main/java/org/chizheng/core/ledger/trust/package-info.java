/**
 * How far the ops of a chain are trusted: the one record that says so.
 * Not here: who may say so and why (the sync module), what a moved mark changes in the tables (core.store).
 * Start with {@link org.chizheng.core.ledger.trust.ChainMark}.
 */
package org.chizheng.core.ledger.trust;
