package org.chizheng.core.document.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chizheng.core.target.Target;

/**
 * What a plan says against itself, told beside the table and never mended: the documents' own figures contradict each
 * other (古政办发〔2021〕26号 附件1: 交通运输局 9月底 20, 11月底 0; 附件2: 3757 of 14920 under its own note of 30%).
 * Whole numbers only; a share is cut, not rounded, so that 3747 of 12491 does not pass for 30%.
 */
final class PlanCheck {
    private static final long HIGH_SKILL_PERCENT = 30;
    private static final int SHARE_DECIMALS = 2;

    private PlanCheck() {}

    /** @param rows units of 附件1, @param nameOf code to printed name */
    static List<String> training(List<Target> rows, UnaryOperator<String> nameOf) {
        List<String> remarks = new ArrayList<>();
        for (Target row : rows) {
            String name = nameOf.apply(row.unit());
            if (falls(row.byJune(), row.bySeptember())) {
                remarks.add(fall(name, "6月底", row.byJune(), "9月底", row.bySeptember()));
            }
            if (falls(row.bySeptember(), row.byNovember())) {
                remarks.add(fall(name, "9月底", row.bySeptember(), "11月底", row.byNovember()));
            }
            long parts = Stream.of(row.poverty(), row.general(), row.enterprise(), row.startup())
                    .mapToLong(PlanCheck::orZero)
                    .sum();
            if (row.total() != null && parts != row.total()) {
                remarks.add("注：" + name + "四类相加为 " + parts + " 人，任务数为 " + row.total() + " 人，按文件原样列出。");
            }
        }
        return remarks;
    }

    private static boolean falls(Long before, Long after) {
        return before != null && after != null && after < before;
    }

    private static String fall(String name, String first, long before, String then, long after) {
        return "注：" + name + first + "为 " + before + " 人、" + then + "为 " + after + " 人，累计数倒退，按文件原样列出。";
    }

    /** The two shares that the plan itself would reach. @param where 附件2 or 正文 */
    static List<String> holders(String where, long holders, long highSkill, Long employed) {
        List<String> remarks = new ArrayList<>();
        long needed = (holders * HIGH_SKILL_PERCENT + 99) / 100;
        if (holders > 0 && highSkill > 0) {
            String short30 = highSkill < needed ? "；占30%须 " + needed + " 人，少 " + (needed - highSkill) + " 人" : "";
            remarks.add("注：" + where + "高技能人才 " + highSkill + " 人，占技能劳动者 " + holders + " 人的 "
                    + share(highSkill, holders) + short30 + "。");
        }
        if (holders > 0 && employed != null && employed > 0) {
            remarks.add("注：" + where + "技能劳动者 " + holders + " 人，占从业人员 " + employed + " 人的 " + share(holders, employed)
                    + "。");
        }
        return remarks;
    }

    private static String share(long part, long whole) {
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), SHARE_DECIMALS, RoundingMode.DOWN)
                        .toPlainString()
                + "%";
    }

    static long orZero(Long value) {
        return value == null ? 0 : value;
    }
}
