package org.chizheng.core.exchange.excel;

import org.chizheng.core.exchange.cell.MergeSpread;

/** Addresses such as B12 and ranges such as B12:C40, from 0 inside. */
public final class CellAddress {
    private CellAddress() {}

    /** @return the column of {@code B12} from 0, or -1 when the text is no address */
    public static int column(String address) {
        int column = 0;
        int at = 0;
        while (at < address.length() && at < 4) {
            char letter = address.charAt(at);
            if (letter >= 'a' && letter <= 'z') {
                letter -= 32;
            }
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
            at++;
        }
        return column - 1;
    }

    /** The letters of a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** @return the range, or null when the text is none */
    static MergeSpread.Range range(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String first = text.substring(0, colon).replace("$", "");
        String last = text.substring(colon + 1).replace("$", "");
        int[] values = {row(first), column(first), row(last), column(last)};
        for (int value : values) {
            if (value < 0) {
                return null;
            }
        }
        return new MergeSpread.Range(values[0], values[1], values[2], values[3]);
    }

    private static int row(String address) {
        int at = 0;
        while (at < address.length() && Character.isLetter(address.charAt(at))) {
            at++;
        }
        String digits = address.substring(at);
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) - 1 : -1;
    }
}
