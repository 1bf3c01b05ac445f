package org.chizheng.core.document.register;

import java.time.LocalDate;

/**
 * What a 公示 says besides its rows.
 *
 * @param subject what is noticed; null for the training subsidy of the class
 * @param basis document and clause it rests on; null for the default of the office
 * @param postedOn day of posting; null for today
 * @param workdays how long it stands, in working days
 * @param postingDayCounted whether the day of posting is the first of them
 */
public record NoticeTerms(String subject, String basis, LocalDate postedOn, int workdays, boolean postingDayCounted) {
    /** At least five working days (沁人社字〔2024〕15号 五(三)). */
    public static final int LEAST_WORKDAYS = 5;

    /** Posted today for five working days, the day of posting not counted. */
    public static NoticeTerms usual() {
        return new NoticeTerms(null, null, null, LEAST_WORKDAYS, false);
    }

    public NoticeTerms about(String other) {
        return new NoticeTerms(other, basis, postedOn, workdays, postingDayCounted);
    }

    public NoticeTerms postedOn(LocalDate day) {
        return new NoticeTerms(subject, basis, day, workdays, postingDayCounted);
    }
}
