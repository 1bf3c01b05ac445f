package org.chizheng.core.training;

import java.util.List;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;

/**
 * One row of a roster: the enrolment and the person in it.
 *
 * @param category code of {@link TaskCategory}, or null while not chosen
 * @param creditedUnit code of the unit it counts for
 * @param result code of {@link EnrolmentRecord#RESULTS}, or null while not assessed
 * @param attendedDays whole days of training attended, or null while not filled in; see {@link AttendedDays}
 * @param employment code of {@link EnrolmentRecord#EMPLOYMENT}, or null while not followed up
 * @param doubts codes of {@link EnrolmentRecord#DOUBTS}
 */
public record Seat(
        Id enrolment,
        Id trainingClass,
        Trainee trainee,
        String category,
        String creditedUnit,
        String choiceWhy,
        String voucherNo,
        String withdrawnOn,
        String withdrawnWhy,
        String result,
        Long attendedDays,
        String employment,
        List<String> doubts,
        String source,
        String remark,
        String voided,
        long ownSeq) {

    public boolean hasVoucher() {
        return voucherNo != null && !voucherNo.isBlank();
    }

    /** On the roster: neither withdrawn nor voided. */
    public boolean seated() {
        return voided == null && withdrawnOn == null;
    }
}
