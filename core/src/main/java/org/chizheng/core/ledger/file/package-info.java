/**
 * The bytes of a journal's files: sealed frames one after another, and the floor that says how far they were forced.
 * Not here: what stands in a frame, and when one is written (core.ledger).
 * Start with {@link org.chizheng.core.ledger.file.Frames}.
 */
package org.chizheng.core.ledger.file;
