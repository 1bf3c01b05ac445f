package org.chizheng.app.township.report;

import java.util.List;
import org.chizheng.core.shared.Finding;
import org.chizheng.sync.OfficeSync.Pending;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.outbox.Standings;

/**
 * Everything the page shows, read in one go so that its numbers agree with each other.
 *
 * @param bureau name of the bureau this PC is enrolled with; empty before that
 * @param asked a request for enrolment was made and not answered yet
 * @param fingerprint of this PC, to be compared over the telephone; empty once enrolled
 * @param hub address of the bureau's receiver as it was last used; may be empty
 * @param contact when the line was last used, 2021-06-25 14:32; empty for never
 * @param onTheWay records that left and have no receipt
 * @param batches newest first
 * @param ladder how many saves have come how far
 * @param doubts what the bureau said that contradicts what it said before
 */
record ReportFacts(
        String bureau,
        boolean asked,
        String fingerprint,
        String hub,
        String contact,
        Pending pending,
        List<PendingRecord> onTheWay,
        List<OutboxBatch> batches,
        List<OwnCase> cases,
        Standings.Ladder ladder,
        List<Finding> doubts) {

    boolean enrolled() {
        return !bureau.isEmpty();
    }

    long troubled() {
        return cases.stream().flatMap(one -> one.records().stream()).distinct().count();
    }
}
