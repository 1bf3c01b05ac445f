/**
 * An office's side: cutting and keeping batches, sending them, taking receipts and downlink, telling what became of them.
 * Not here: any byte of the wire; and what the bureau does, which is {@code intake}.
 * Start with {@link org.chizheng.sync.outbox.Outbox} and {@link org.chizheng.sync.outbox.DownIntake}.
 */
package org.chizheng.sync.outbox;
