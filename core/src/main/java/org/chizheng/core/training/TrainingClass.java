package org.chizheng.core.training;

import java.time.LocalDate;
import java.util.Optional;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Id;

/**
 * A class as lists and cards show it. Dates are ISO text or null, numbers null while not filled in.
 *
 * @param institution record id, or null
 * @param institutionName its name, or null
 * @param approval code of {@link ClassRecord#APPROVALS}, or null while the bureau has not answered
 * @param seats people on the roster who have not withdrawn
 * @param withoutVoucher of them, those without a voucher number
 */
public record TrainingClass(
        Id id,
        String no,
        String name,
        Id institution,
        String institutionName,
        String occupationEdition,
        String occupationCode,
        String occupationName,
        String level,
        String kind,
        String startsOn,
        String endsOn,
        Long days,
        Long hours,
        String venue,
        String teachers,
        Long planned,
        String contact,
        String phone,
        String selectingUnit,
        String submittedOn,
        String approval,
        String approvalOn,
        String approvalWhy,
        String remark,
        String office,
        String voided,
        long ownSeq,
        long changedMillis,
        int seats,
        int withoutVoucher) {

    public Optional<DateRange> dates() {
        if (startsOn == null || endsOn == null || endsOn.compareTo(startsOn) < 0) {
            return Optional.empty();
        }
        return Optional.of(new DateRange(LocalDate.parse(startsOn), LocalDate.parse(endsOn)));
    }

    /** 申请中, 已报送, 已批复, 退回补正, 已结业, 已作废: what the strip of stages shows. */
    public String stage(LocalDate today) {
        if (voided != null) {
            return "已作废";
        }
        if ("returned".equals(approval)) {
            return "退回补正";
        }
        if ("approved".equals(approval)) {
            return endsOn != null && LocalDate.parse(endsOn).isBefore(today) ? "已结业" : "已批复";
        }
        return submittedOn != null ? "已报送" : "申请中";
    }
}
