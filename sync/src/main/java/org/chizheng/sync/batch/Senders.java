package org.chizheng.sync.batch;

import java.util.Optional;

/** The keys that are known here. Revoked devices stay in it: what they signed before is still theirs. */
public interface Senders {
    /** @param kid thumbprint out of a file, 43 characters, unverified */
    Optional<Sender> byKid(String kid);
}
