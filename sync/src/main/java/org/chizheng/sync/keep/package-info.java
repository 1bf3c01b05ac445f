/**
 * What a data folder keeps for sending and receiving: record kinds, sealed keys, the files of inbox and outbox.
 * Not what is done with them: the bureau's side is {@code intake}, an office's side {@code outbox}.
 * Start with {@link org.chizheng.sync.keep.SyncRecords} and {@link org.chizheng.sync.keep.Inbox}.
 */
package org.chizheng.sync.keep;
