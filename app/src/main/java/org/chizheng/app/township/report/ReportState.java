package org.chizheng.app.township.report;

import java.util.List;
import org.chizheng.sync.OfficeSync.Pending;
import org.chizheng.sync.outbox.OutboxBatch;

/**
 * How the exchange with the bureau stands.
 *
 * @param bureau name of the bureau this PC is enrolled with; empty before that
 * @param hub address of the bureau's receiver as it was last used; may be empty
 * @param fingerprint of this PC, to be compared over the telephone
 * @param batches newest first
 */
record ReportState(String bureau, String hub, String fingerprint, Pending pending, List<OutboxBatch> batches) {
    boolean isEnrolled() {
        return !bureau.isEmpty();
    }

    long waiting() {
        return batches.stream()
                .filter(batch -> batch.state() == OutboxBatch.State.SENT)
                .count();
    }
}
