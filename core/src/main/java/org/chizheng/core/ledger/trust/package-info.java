/**
 * Which ops of a chain are trusted: up to a number of it, and none of a stretch that was set aside.
 * Not here: who may say so and why (the sync module), what a moved mark changes in the tables (core.store).
 * Start with {@link org.chizheng.core.ledger.trust.ChainMark}.
 */
package org.chizheng.core.ledger.trust;
