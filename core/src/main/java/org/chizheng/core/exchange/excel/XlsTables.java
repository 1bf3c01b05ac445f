package org.chizheng.core.exchange.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.chizheng.core.exchange.cell.Cell;

/** What the sheets of an xls share: texts, formats, fonts, and the year that its days count from. */
final class XlsTables {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private SSTRecord texts;
    private boolean from1904;

    void take(Record record) {
        if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add(style);
        } else if (record instanceof FontRecord font) {
            fonts.add(font);
        } else if (record instanceof SSTRecord table) {
            texts = table;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    boolean from1904() {
        return from1904;
    }

    Cell number(double value, int style) {
        int format = style < styles.size() ? styles.get(style).getFormatIndex() : 0;
        return ExcelNumber.cell(literal(value), format, formats.get(format), from1904)
                .struckIf(struck(style));
    }

    /** Whole numbers without exponent up to what a double holds exactly; beyond, the double as it is. */
    private static String literal(double value) {
        boolean exact = value == Math.rint(value) && Math.abs(value) < 1e15;
        return exact ? Long.toString((long) value) : Double.toString(value);
    }

    Cell text(int index, int style) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw new IllegalStateException("no shared string " + index);
        }
        UnicodeString text = texts.getString(index);
        boolean runStruck = false;
        for (int i = 0; i < text.getFormatRunCount(); i++) {
            runStruck |= struckFont(text.getFormatRun(i).getFontIndex());
        }
        return Cell.text(text.getString()).struckIf(runStruck || struck(style));
    }

    Cell text(String text, int style) {
        return Cell.text(text).struckIf(struck(style));
    }

    boolean struck(int style) {
        return style < styles.size() && struckFont(styles.get(style).getFontIndex());
    }

    /** Font number 4 does not exist in xls: 5 is the fifth in the file. */
    private boolean struckFont(int index) {
        int at = index > 4 ? index - 1 : index;
        return at >= 0 && at < fonts.size() && fonts.get(at).isStruckout();
    }
}
