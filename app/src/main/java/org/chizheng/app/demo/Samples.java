package org.chizheng.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chizheng.core.division.Unit;
import org.chizheng.core.division.UnitCatalogue;

/**
 * Two rosters to try by hand: a clean one of thirty people, and a hard one of twenty whose troubles are known: six rows
 * refused, three to be asked, the rest stored.
 */
public final class Samples {
    /** People in the clean roster; every row is stored. */
    public static final int CLEAN_ROWS = 30;
    /** Rows in the hard roster. */
    public static final int HARD_ROWS = 20;

    private static final String CLEAN = "clean-roster.xlsx";
    private static final String HARD = "hard-roster.xls";
    /** More vouchers than the practice county gives out: these rosters are to be imported there. */
    private static final int OF_THE_COUNTY = 500_000;

    private static final int NAME = 1;
    private static final int SEX = 2;
    private static final int NUMBER = 3;
    private static final int GROUP = 6;
    private static final int PHONE = 7;

    private Samples() {}

    /** Writes {@code clean-roster.xlsx} and {@code hard-roster.xls}; tells what lies there. */
    static String write(Path folder) throws IOException {
        People people = new People("样例", OF_THE_COUNTY);
        PlannedClass clean = planned(people, "样例-2021-001", CLEAN_ROWS, SheetForm.XLSX);
        SheetFiles.write(SheetText.roster(clean, false), SheetForm.XLSX, folder.resolve(CLEAN));
        PlannedClass hard = planned(people, "样例-2021-002", HARD_ROWS, SheetForm.XLS);
        SheetText text = SheetText.roster(hard, false);
        spoil(text.rows());
        SheetFiles.write(text, SheetForm.XLS, folder.resolve(HARD));
        return CLEAN + " " + CLEAN_ROWS + " 行，" + HARD + " " + HARD_ROWS + " 行";
    }

    /** The two files, the clean one first. */
    static List<Path> in(Path folder) {
        return List.of(folder.resolve(CLEAN), folder.resolve(HARD));
    }

    private static PlannedClass planned(People people, String no, int seats, SheetForm form) {
        Unit unit = UnitCatalogue.shipped().byCode("141025100").orElseThrow();
        List<Person> roster = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            roster.add(people.villager(unit, i % 2 == 0 ? "脱贫劳动力" : "普惠"));
        }
        return new PlannedClass(
                no,
                "岳阳镇样例班",
                "古县岳阳职业技能培训学校",
                "家政服务员",
                "5",
                "general",
                LocalDate.of(2021, 7, 1),
                LocalDate.of(2021, 7, 10),
                10,
                "岳阳镇文化活动中心",
                "陈老师",
                form,
                roster);
    }

    private static void spoil(List<List<Object>> rows) {
        String number = (String) rows.get(0).get(NUMBER);
        set(rows, 0, NUMBER, Double.parseDouble(number.substring(0, 17) + "0"));
        set(rows, 1, NUMBER, ((String) rows.get(1).get(NUMBER)).substring(0, 17));
        set(rows, 2, NUMBER, "1.42627E+17");
        set(rows, 3, NAME, rows.get(3).get(NAME) + "/" + rows.get(4).get(NAME));
        set(rows, 5, PHONE, "1.38E+10");
        set(rows, 6, NUMBER, withOtherEnd((String) rows.get(6).get(NUMBER)));
        set(rows, 7, NAME, rows.get(7).get(NAME) + "（组长）");
        set(rows, 8, NUMBER, first((String) rows.get(8).get(NUMBER)));
        set(rows, 9, NUMBER, first((String) rows.get(9).get(NUMBER)));
        set(rows, 10, NUMBER, "\u00a0" + ((String) rows.get(10).get(NUMBER)).toLowerCase(Locale.ROOT));
        set(rows, 11, SEX, rows.get(11).get(SEX).equals("男") ? "女" : "男");
        set(rows, 12, GROUP, "建档立卡贫困户");
    }

    private static void set(List<List<Object>> rows, int row, int column, Object cell) {
        List<Object> changed = new ArrayList<>(rows.get(row));
        changed.set(column, cell);
        rows.set(row, changed);
    }

    /** Another last character, so that it fits no more. */
    private static String withOtherEnd(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '5' ? '6' : '5');
    }

    /** The form of the first cards: two digits of the year, no check character. */
    private static String first(String number) {
        return number.substring(0, 6) + number.substring(8, 17);
    }
}
