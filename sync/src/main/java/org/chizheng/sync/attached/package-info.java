/**
 * The files of attachments on their way: by the line in pieces that a break does not undo, by stick beside the batches.
 * Not here: the records that name them, which travel as all records do, and the sealing, which is {@code core.attachment}.
 * Start with {@link org.chizheng.sync.attached.AttachedFiles}.
 */
package org.chizheng.sync.attached;
