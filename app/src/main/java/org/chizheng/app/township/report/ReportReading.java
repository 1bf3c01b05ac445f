package org.chizheng.app.township.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.records.Session;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.OutboxBatch;

/** Reads what the page shows; called off the screen's thread. */
final class ReportReading {
    /** Setting with the address of the bureau's receiver. */
    static final String HUB = "report.hub";

    /** Setting with the moment of the last exchange over the line. */
    static final String CONTACT = "report.contact";

    private final Session session;
    private final OfficeSync sync;

    ReportReading(Session session, OfficeSync sync) {
        this.session = session;
        this.sync = sync;
    }

    ReportFacts read() {
        String bureau = sync.bureau().map(anchor -> anchor.name()).orElse("");
        List<OutboxBatch> batches = new ArrayList<>(sync.batches());
        Collections.reverse(batches);
        return new ReportFacts(
                bureau,
                bureau.isEmpty() && sync.hasAsked(),
                bureau.isEmpty() ? sync.fingerprint() : "",
                setting(HUB),
                setting(CONTACT),
                sync.pending(),
                onTheWay(batches),
                batches,
                cases(),
                sync.ladder(),
                sync.doubts());
    }

    private String setting(String name) {
        return session.core().settings().get(name).orElse("");
    }

    private List<PendingRecord> onTheWay(List<OutboxBatch> batches) {
        Map<Id, PendingRecord> records = new LinkedHashMap<>();
        batches.stream()
                .filter(batch -> batch.state() == OutboxBatch.State.SENT)
                .flatMap(batch -> sync.recordsIn(batch).stream())
                .forEach(record -> records.put(record.record(), record));
        return List.copyOf(records.values());
    }

    private List<OwnCase> cases() {
        return new OwnCases(session, sync).all();
    }
}
