/**
 * Keys, signatures, sealed envelopes and the ready-made TLS contexts: the only cryptography of sync.
 * Not here: what is signed (package batch), who may sign (package identity), keys at rest (the caller seals the bytes).
 * Start with {@link org.chizheng.sync.crypto.DeviceKeys} and {@link org.chizheng.sync.crypto.FlatJws}.
 */
package org.chizheng.sync.crypto;
