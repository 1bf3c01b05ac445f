package org.chizheng.sync.batch;

import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.SigningPublicKey;

/**
 * The owner of a known signing key.
 *
 * @param dev its device
 * @param bureau whether it may sign what the bureau says (downlink, receipts, roster)
 */
public record Sender(Id dev, boolean bureau, SigningPublicKey key) {}
