/**
 * The bureau's log of what it took, as a chain of digests that receipts carry on.
 * Not here: what a batch is and what becomes of it (sync.intake), the office's look at this log (sync.outbox).
 * Start with {@link org.chizheng.sync.intake.log.IntakeLog}.
 */
package org.chizheng.sync.intake.log;
