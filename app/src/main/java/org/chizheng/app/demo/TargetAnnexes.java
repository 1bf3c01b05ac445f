package org.chizheng.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The two annexes and the figures of the text of 古政办发〔2021〕26号 as printed, for {@code target import}. The printed
 * totals stand as rows of their own: 11月底 prints 6422 and its rows sum to 6402 (交通运输局 reads 20, 0, 20, 0).
 */
final class TargetAnnexes {
    private static final String DOCUMENT = "古政办发〔2021〕26号";

    /** unit, 任务数, 6月底, 9月底, 11月底, 脱贫, 普惠, 企业, 创业; -1 where the table is blank. */
    private static final Object[][] TRAINING = {
        {"141025101", 800, 320, 640, 800, 500, 300, -1, -1},
        {"141025102", 512, 208, 416, 512, 312, 200, -1, -1},
        {"141025100", 1000, 400, 800, 1000, 600, 400, -1, -1},
        {"141025104", 850, 340, 680, 850, 500, 350, -1, -1},
        {"141025103", 850, 340, 680, 850, 500, 350, -1, -1},
        {"141025202", 1300, 520, 1040, 1300, 1100, 200, -1, -1},
        {"141025-14", 20, 0, 20, 0, 20, -1, -1, -1},
        {"141025-01", 1090, 436, 872, 1090, -1, -1, 1000, 90},
        {"total", 6422, 2564, 5148, 6422, 3532, 1800, 1000, 90},
    };

    /** In the order of 附件2: 总任务数, 高技能人才. */
    private static final int[][] HOLDERS = {
        {6000, 1500},
        {600, 200},
        {1200, 300},
        {800, 200},
        {200, 100},
        {200, 100},
        {800, 200},
        {1100, 200},
        {200, 50},
        {1000, 197},
        {100, 50},
        {1300, 260},
        {300, 100},
        {600, 100},
        {100, 50},
        {200, 50},
        {220, 100},
    };

    private TargetAnnexes() {}

    /** Rows in the form of the command's file: field name to value. */
    static List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        String[] columns = {
            "unit", "total", "byJune", "bySeptember", "byNovember", "poverty", "general", "enterprise", "startup"
        };
        for (int place = 0; place < TRAINING.length; place++) {
            Map<String, Object> row = row("training", place + 1);
            for (int i = 0; i < columns.length; i++) {
                if (!Integer.valueOf(-1).equals(TRAINING[place][i])) {
                    row.put(columns[i], TRAINING[place][i]);
                }
            }
            rows.add(row);
        }
        for (int place = 0; place < HOLDERS.length; place++) {
            Map<String, Object> row = row("holders", place + 1);
            row.put("unit", String.format(java.util.Locale.ROOT, "141025-%02d", place + 1));
            row.put("total", HOLDERS[place][0]);
            row.put("highSkill", HOLDERS[place][1]);
            rows.add(row);
        }
        rows.add(printedTotal(
                "holders", HOLDERS.length + 1, Map.of("total", 14920, "highSkill", 3757, "employed", 48042)));
        rows.add(printedTotal(
                "text-training",
                1,
                Map.of(
                        "total",
                        6422,
                        "byJune",
                        2568,
                        "bySeptember",
                        5137,
                        "byNovember",
                        6422,
                        "poverty",
                        3532,
                        "general",
                        1800,
                        "enterprise",
                        1000,
                        "startup",
                        90)));
        rows.add(printedTotal("text-holders", 1, Map.of("total", 12491, "highSkill", 3747)));
        return rows;
    }

    private static Map<String, Object> row(String annex, int place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("annex", annex);
        row.put("targetYear", 2021);
        row.put("place", place);
        row.put("document", DOCUMENT);
        return row;
    }

    private static Map<String, Object> printedTotal(String annex, int place, Map<String, Object> figures) {
        Map<String, Object> row = row(annex, place);
        row.put("unit", "total");
        row.putAll(figures);
        return row;
    }
}
