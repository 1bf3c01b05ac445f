package org.chizheng.app.township.report;

import java.util.List;
import org.chizheng.sync.OfficeSync.Pending;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.OutboxBatch;

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
 * @param told sentences on what happened to this data folder, 本机已另起一本日志…
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
        List<OpenCase> cases,
        List<String> told) {

    /**
     * A case at the bureau, in words.
     *
     * @param what the rule that brought it up
     * @param now what happens next and who does it
     */
    record OpenCase(String what, String now, List<PendingRecord> records) {}

    boolean enrolled() {
        return !bureau.isEmpty();
    }

    long troubled() {
        return cases.stream().flatMap(one -> one.records().stream()).distinct().count();
    }
}
