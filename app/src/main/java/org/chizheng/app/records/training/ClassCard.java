package org.chizheng.app.records.training;

import java.util.List;
import java.util.Map;
import org.chizheng.app.records.attachment.AttachmentLine;
import org.chizheng.app.ui.card.HistoryEntry;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.TrainingClass;

/**
 * One class as it stands on its page.
 *
 * @param values all fields of the record, for the form
 * @param seen what stands on the screen now
 * @param missing what is in the way of 报送, each one sentence
 * @param unsigned people of the class whose 承诺书 is not on file
 */
record ClassCard(
        TrainingClass one,
        Map<String, Object> values,
        Seen seen,
        Standing standing,
        List<Refusal> missing,
        List<Trainee> unsigned,
        List<AttachmentLine> attachments,
        List<HistoryEntry> history) {
    String title() {
        return one.name() == null ? one.no() : one.name();
    }

    /** The bureau has the application and has not answered. */
    boolean waitsForAnswer() {
        return one.submittedOn() != null && one.approval() == null && one.voided() == null;
    }

    /** It may go (again) to the bureau. */
    boolean mayBeSubmitted() {
        return one.voided() == null && (one.submittedOn() == null || "returned".equals(one.approval()));
    }
}
