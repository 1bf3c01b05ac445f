/**
 * The only cryptography of core: the data key and its slots, AES-GCM, SHA-256, the system's clock and chance.
 * Signatures and what travels between offices belong to the sync module.
 * Start with {@link org.chizheng.core.seal.KeySlots}.
 */
package org.chizheng.core.seal;
