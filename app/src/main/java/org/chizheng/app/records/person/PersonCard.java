package org.chizheng.app.records.person;

import java.util.List;
import java.util.Map;
import org.chizheng.app.records.attachment.AttachmentLine;
import org.chizheng.app.ui.card.HistoryEntry;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.CommitmentQueries.Commitment;
import org.chizheng.core.person.GroupQueries.Group;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/**
 * The person on one page.
 *
 * @param values all fields of the record, for the form
 * @param seen what stands on the screen now, for a save that starts from it
 */
record PersonCard(
        Trainee person,
        Map<String, Object> values,
        Seen seen,
        Standing standing,
        List<Group> groups,
        List<Enrolled> classes,
        List<Certificate> certificates,
        List<AttachmentLine> attachments,
        List<HistoryEntry> history) {
    /** A class of the person; null class when it is not known here, null paper while no commitment is signed. */
    record Enrolled(Seat seat, TrainingClass trainingClass, Commitment paper) {}
}
