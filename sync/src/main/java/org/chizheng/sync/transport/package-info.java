/**
 * Ways for files to travel: bytes in, bytes out, the same bytes whichever way.
 * Not here: what the bytes mean; a transport verifies nothing but that they arrived whole.
 * Start with {@link org.chizheng.sync.transport.Transport}; {@code folder} and {@code https} are the two ways.
 */
package org.chizheng.sync.transport;
