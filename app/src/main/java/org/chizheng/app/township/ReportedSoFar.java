package org.chizheng.app.township;

import java.util.Set;
import java.util.function.Supplier;
import org.chizheng.app.records.Session;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.SyncService;

/**
 * How far this office's records have gone, remembered: every row of every list asks for it, and it changes only when
 * something goes out or comes back.
 */
final class ReportedSoFar implements Supplier<Reported> {
    private final OfficeSync sync;
    private volatile Reported known;

    ReportedSoFar(Session session, SyncService sync) {
        this.sync = sync.office();
        session.onChange(Set.of("outbox", "receipt", "intake"), this::forget);
    }

    @Override
    public Reported get() {
        Reported reported = known;
        if (reported == null) {
            reported = sync.reported();
            known = reported;
        }
        return reported;
    }

    void forget() {
        known = null;
    }
}
