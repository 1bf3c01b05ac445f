package org.chizheng.sync.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.FileLog;

/**
 * Compares every word on the bureau's log with those that were kept. A bureau that was put back to an older copy without
 * saying so, or whose log was written anew, shows another history than the one that its receipts signed.
 */
final class LogWatch {
    /** The log holds another entry than it held. */
    static final String CHANGED = "log.changed";
    /** The log ends before a number that it had reached. */
    static final String SHORTER = "log.shorter";
    /** The downlink says under a number what it did not say before. */
    static final String DOWNLINK = "downlink.changed";

    private final Core core;
    private final Id bureau;
    private final OutboxQueries queries;

    /** @param bureau the bureau's device */
    LogWatch(Core core, Id bureau, OutboxQueries queries) {
        this.core = core;
        this.bureau = bureau;
        this.queries = queries;
    }

    /**
     * What has to be noted because of a receipt; empty when it agrees with all that is known.
     *
     * @param fresh it was made just now, so its log cannot be shorter than any that was told before
     */
    Optional<Change> see(Receipt receipt, Digest file, boolean fresh) {
        Id epoch = receipt.route().epoch();
        TreeMap<Long, Digest> known = new TreeMap<>(queries.logHeads(epoch));
        known.put(0L, FileLog.start(bureau, epoch));
        Receipt.Taken told = receipt.taken();
        if (fresh && told.last() < known.lastKey()) {
            return doubt(SHORTER, epoch, told.last(), known.get(known.lastKey()), told.head(), file);
        }
        Digest held = known.get(told.last());
        if (held != null && !held.equals(told.head())) {
            return doubt(CHANGED, epoch, told.last(), held, told.head(), file);
        }
        return follow(told, epoch, known, file);
    }

    private Optional<Change> follow(Receipt.Taken told, Id epoch, Map<Long, Digest> known, Digest file) {
        long number = told.proof().from();
        Digest head = known.get(number);
        List<Digest> entries = told.proof().entries();
        if (head == null || entries.size() != told.last() - number) {
            return Optional.empty();
        }
        for (Digest entry : entries) {
            head = FileLog.next(head, ++number, entry);
            Digest held = known.getOrDefault(number, number == told.last() ? told.head() : head);
            if (!held.equals(head)) {
                return doubt(CHANGED, epoch, number, held, head, file);
            }
        }
        return Optional.empty();
    }

    /** Noted once for one place: its record is found by what it says. */
    Optional<Change> doubt(String code, Id epoch, long number, Digest held, Digest told, Digest file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", code);
        values.put("epoch", epoch.toString());
        values.put("atNo", number);
        values.put("held", held.toString());
        values.put("told", told.toString());
        values.put("file", file.toString());
        Id id = SyncRecords.idOf(
                Digest.of((code + epoch + number).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        boolean noted = !core.ledger().values(SyncRecords.DOUBT, id).isEmpty();
        return noted ? Optional.empty() : Optional.of(Change.create(SyncRecords.DOUBT, id, values));
    }
}
