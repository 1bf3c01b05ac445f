package org.chizheng.app.records;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.HistoryEntry;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.HistoryService;
import org.chizheng.core.office.Right;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** What can be asked and done with one record of any kind. Everything here runs off the screen's thread. */
public final class RecordActions {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Session session;

    public RecordActions(Session session) {
        this.session = session;
    }

    /** To be taken when a record comes on the screen, not when it is saved. */
    public Seen seen(RecordKind kind, Id record) {
        return session.core().ledger().seen(kind, record);
    }

    public Set<Id> inOpenCases() {
        return session.services().cases().recordsInOpenCases();
    }

    /** The history of a record, newest first; of a person with that of the records that were decided to be this one. */
    public List<HistoryEntry> history(RecordKind kind, Id record) {
        List<Id> all =
                kind == TraineeRecord.KIND ? session.services().onePerson().allOf(record) : List.of(record);
        List<HistoryEntry> entries = new ArrayList<>();
        for (HistoryService.Entry step : session.services().history().ofAll(kind, all)) {
            entries.add(new HistoryEntry(
                    time(step.at()),
                    step.office() + " " + step.who(),
                    step.sentence(),
                    step.why() == null ? "" : Texts.of("record.reason", step.why())));
        }
        Collections.reverse(entries);
        return entries;
    }

    /**
     * Takes back what was saved of this record here and not sent yet: a new record is voided, an amended one gets the
     * values it had when it was last sent.
     *
     * @throws Refusal {@code record.sent} when nothing of it waits to be sent
     */
    public List<Op> withdraw(Id record) {
        long sentThrough = session.reported().sentThrough();
        Chain.Lives own = session.core().chains().lives();
        List<Op> unsent = session.services().ops().ofRecord(record).stream()
                .filter(op -> own.number(op.chain(), op.seq()) > sentThrough)
                .toList();
        if (unsent.isEmpty()) {
            throw Refusal.of(
                    "record.sent",
                    Texts.of("record.sent.what"),
                    Texts.of("record.sent.why"),
                    Texts.of("record.sent.now"));
        }
        return session.core()
                .ledger()
                .record(
                        session.actor(),
                        session.services().compensation().of(unsent, Texts.of("record.withdraw.reason")));
    }

    /** Notes who looks at a full number and why, before it is shown. */
    public void noteReveal(RecordKind kind, Id record, String reason) {
        session.services()
                .audit()
                .note(session.actor(), Right.REVEAL, Texts.of("record.reveal.act"), kind.name() + " " + record, reason);
    }

    public Standing standing(long ownSeq, Id record) {
        return session.standing(ownSeq, inOpenCases().contains(record));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(Seams.ZONE));
    }
}
