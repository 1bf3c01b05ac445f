package org.chizheng.core.calendar;

import java.time.LocalDate;

/**
 * How long a public notice (公示) stands, for example 5 working days before a subsidy is paid (沁人社字〔2024〕15号
 * 五(三)).
 *
 * @param postedOn the day it was posted
 * @param workdays how many working days it has to stand
 * @param postingDayCounted the rule that {@code lastOn} follows
 * @param lastOn the last day, a working day
 * @param lastOnOtherwise the last day by the other reading; the two are printed side by side
 * @param version the holiday notices it was counted by
 */
public record NoticePeriod(
        LocalDate postedOn,
        int workdays,
        boolean postingDayCounted,
        LocalDate lastOn,
        LocalDate lastOnOtherwise,
        String version) {
    /** The first day on which what was announced may be done. */
    public LocalDate freeFrom() {
        return lastOn.plusDays(1);
    }

    /** Both readings in one sentence. */
    public String sentence() {
        return "公示" + workdays + "个工作日，" + (postingDayCounted ? "公示当日计入" : "公示当日不计入") + "，到" + lastOn + "止（"
                + (postingDayCounted ? "当日不计入时到" : "当日计入时到") + lastOnOtherwise + "；按" + version + "）";
    }
}
