/**
 * The way by line: the bureau's hub and the office's client, TLS with a pinned key.
 * Not here: what is done with a file; {@link org.chizheng.sync.transport.https.Receiver} is the door to that.
 * Start with {@link org.chizheng.sync.transport.https.Hub} and {@link org.chizheng.sync.transport.https.HubClient}.
 */
package org.chizheng.sync.transport.https;
