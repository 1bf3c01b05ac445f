/**
 * Sending and receiving as the program sees it: one service for the bureau's side and an office's side.
 * Not here: the wire, which is {@code batch}, {@code crypto}, {@code identity} and {@code transport}.
 * Start with {@link org.chizheng.sync.SyncService}.
 */
package org.chizheng.sync;
