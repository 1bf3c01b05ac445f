package org.chizheng.sync.intake;

import static org.chizheng.core.store.tables.Tables.FORMER_KEY;
import static org.chizheng.core.store.tables.Tables.ROSTER;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.sync.batch.Sender;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.SigningPublicKey;

/** Versions of the roster that were given out, and keys that devices handed over. */
final class RosterQueries {
    private final Store store;

    RosterQueries(Store store) {
        this.store = store;
    }

    /** A version as it was noted. */
    record Issued(long version, Digest facts, Digest file, Digest head, long untilMillis, boolean handsOver) {}

    /** By version. */
    List<Issued> issued() {
        return store.query()
                .selectFrom(ROSTER)
                .orderBy(ROSTER.VERSION, ROSTER.ID)
                .fetch(row -> new Issued(
                        row.getVersion(),
                        Digest.parse(row.getFacts()),
                        Digest.parse(row.getDigest()),
                        Digest.parse(row.getHead()),
                        row.getUntilMs(),
                        Boolean.TRUE.equals(row.getHandsOver())));
    }

    Optional<Issued> newest() {
        List<Issued> all = issued();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Every key that a device handed over, as far as it goes. */
    List<Sender> formerKeys() {
        return store.query()
                .selectFrom(FORMER_KEY)
                .orderBy(FORMER_KEY.FIRST_MS, FORMER_KEY.ID)
                .fetch(row -> new Sender(
                        Id.ofBytes(row.getDev()),
                        false,
                        SigningPublicKey.ofBytes(Base64Url.decode(row.getSignKey())),
                        Optional.of(new Sender.Reach(Id.ofBytes(row.getChain()), row.getLastSeq()))));
    }
}
