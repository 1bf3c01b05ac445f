package org.chizheng.app.township.report;

import java.util.List;
import java.util.Optional;
import org.chizheng.app.records.RecordWords;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.batch.CaseNotice;

/**
 * A case at the bureau that names records of this office, in words.
 *
 * @param what the rule that brought it up
 * @param subject whom or what it is about here, 学员 王小平
 * @param own what this office wrote; empty where the record is not here any more
 * @param others names of the other offices that are party to it; their values stay at the bureau
 * @param ruling the bureau's decision with its day and its reason; empty while it is open
 * @param now what happens next and who does it
 * @param place the page that leads to the record
 */
public record OwnCase(
        CaseNotice.State state,
        String what,
        String subject,
        String own,
        String others,
        String ruling,
        String now,
        List<PendingRecord> records,
        Optional<RecordWords.Place> place) {

    public OwnCase {
        records = List.copyOf(records);
    }

    public boolean returned() {
        return state == CaseNotice.State.RETURNED;
    }
}
