package org.chizheng.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Spoils rows the way real rosters are spoilt: one in every 25, in turn, so that every kind of trouble occurs. */
final class HardRows {
    private static final int NAME = 1;
    private static final int SEX = 2;
    private static final int NUMBER = 3;
    private static final int GROUP = 6;
    private static final int PHONE = 7;
    private static final int EVERY = 25;
    private static final int KINDS = 8;

    private HardRows() {}

    /** @param place the row's place in its roster, from 0 */
    static List<Object> spoil(String classNo, int place, List<Object> row) {
        int turn = Math.floorMod(classNo.hashCode() + place, EVERY);
        if (turn != 0) {
            return row;
        }
        List<Object> spoilt = new ArrayList<>(row);
        String number = (String) row.get(NUMBER);
        switch (Math.floorMod(classNo.hashCode() / EVERY + place / EVERY, KINDS)) {
            case 0 -> spoilt.set(NUMBER, Double.parseDouble(number.substring(0, 17) + "0"));
            case 1 -> spoilt.set(NUMBER, number.substring(0, 17));
            case 2 -> spoilt.set(NUMBER, "\u00a0" + number.toLowerCase(Locale.ROOT) + "\u3000");
            case 3 -> spoilt.set(NAME, row.get(NAME) + "（组长）");
            case 4 -> spoilt.set(SEX, row.get(SEX).equals("男") ? "女" : "男");
            case 5 -> spoilt.set(PHONE, ((String) row.get(PHONE)).substring(0, 10));
            case 6 -> spoilt.set(GROUP, "建档立卡贫困户");
            default -> spoilt.set(NUMBER, swapped(number));
        }
        return spoilt;
    }

    /** Two neighbouring digits of the birth year change places. */
    private static String swapped(String number) {
        char[] digits = number.toCharArray();
        char first = digits[8];
        digits[8] = digits[9];
        digits[9] = first == digits[8] ? (char) (first == '9' ? '8' : first + 1) : first;
        return new String(digits);
    }
}
