package org.chizheng.core.exchange.judge;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.shared.TypedText;

/** Days as offices type them (hard roster case 21). What the writing leaves open is asked, never filled in. */
final class DateText {
    private static final String SEPARATOR = "[-./年]";
    private static final Pattern FULL = Pattern.compile(
            "([0-9]{4})" + SEPARATOR + "([0-9]{1,2})[-./月]([0-9]{1,2})(?:日|号)?(?:T?[0-9]{2}:[0-9:.]+)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("'?([0-9]{2})" + SEPARATOR + "([0-9]{1,2})[-./月]([0-9]{1,2})(?:日|号)?");
    private static final Pattern NO_YEAR = Pattern.compile("([0-9]{1,2})[-./月]([0-9]{1,2})(?:日|号)?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-./年]([0-9]{1,2})月?");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:\\.0*)?");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private DateText() {}

    /**
     * @param year proposed where none is typed: that of the class
     * @param from1904 how the workbook counts its days
     */
    static Reading<LocalDate> day(Cell cell, int year, boolean from1904) {
        if (cell.kind() == CellKind.DATE) {
            return exact(cell.text());
        }
        String text = TypedText.bare(CellText.shown(cell));
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches() && plausible(serial.group(1))) {
            LocalDate day = (from1904 ? EPOCH_1904 : EPOCH_1900).plusDays(Long.parseLong(serial.group(1)));
            return Reading.norm(day, "date.serial", "“" + cell.text() + "”是表格的日期序号，按" + day + "记录");
        }
        Matcher full = FULL.matcher(text);
        if (full.matches() || (full = COMPACT.matcher(text)).matches()) {
            return calendar(cell.text(), full);
        }
        Matcher open = SHORT_YEAR.matcher(text);
        if (open.matches()) {
            return proposed(cell.text(), "20" + open.group(1), open.group(2), open.group(3), "年份只写了两位");
        }
        if (MONTH.matcher(text).matches()) {
            return Reading.refuse("date.month-only", "“" + cell.text() + "”只有年月，没有日。这一栏需要具体日期。请补上日");
        }
        open = NO_YEAR.matcher(text);
        if (open.matches()) {
            return proposed(cell.text(), String.valueOf(year), open.group(1), open.group(2), "没有写年份");
        }
        return Reading.refuse("date.unreadable", "“" + cell.text() + "”不是能认出的日期。请写成 2021-06-01 这样的形式");
    }

    /** A field for which a month is enough. */
    static Reading<YearMonth> month(Cell cell, int year, boolean from1904) {
        Matcher month = MONTH.matcher(TypedText.bare(plain(cell)));
        if (cell.kind() == CellKind.NUMBER && month.matches() && month.group(2).equals("1")) {
            return Reading.ask(null, "date.month-lost", "“" + cell.text() + "”是数值，看不出是1月还是10月。请把该列设为“文本”后重写");
        }
        if (month.matches() && Integer.parseInt(month.group(2)) >= 1 && Integer.parseInt(month.group(2)) <= 12) {
            return Reading.norm(
                    YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))),
                    "date.month",
                    "“" + cell.text() + "”按年月记录");
        }
        Reading<LocalDate> day = day(cell, year, from1904);
        YearMonth value = day.value() == null ? null : YearMonth.from(day.value());
        return new Reading<>(value, day.outcome(), day.code(), day.message());
    }

    private static String plain(Cell cell) {
        return cell.kind() == CellKind.DATE ? cell.text().substring(0, 7) : CellText.shown(cell);
    }

    /** Between 1954 and 2119: no such serial is a day of a roster otherwise. */
    private static boolean plausible(String serial) {
        int days = new BigDecimal(serial).intValue();
        return days >= 20_000 && days <= 80_000;
    }

    private static Reading<LocalDate> exact(String iso) {
        try {
            return Reading.ok(LocalDate.parse(iso.substring(0, Math.min(10, iso.length()))));
        } catch (DateTimeException wrong) {
            return Reading.refuse("date.unreadable", "“" + iso + "”不是能认出的日期。请写成 2021-06-01 这样的形式");
        }
    }

    private static Reading<LocalDate> calendar(String typed, Matcher parts) {
        LocalDate day = of(parts.group(1), parts.group(2), parts.group(3));
        if (day == null) {
            return none(typed);
        }
        return day.toString().equals(typed)
                ? Reading.ok(day)
                : Reading.norm(day, "date.written", "“" + typed + "”按" + day + "记录");
    }

    private static Reading<LocalDate> proposed(String typed, String year, String month, String day, String open) {
        LocalDate date = of(year, month, day);
        return date == null
                ? none(typed)
                : Reading.ask(date, "date.year-open", "“" + typed + "”" + open + "，可能是" + date + "。请确认年份");
    }

    private static Reading<LocalDate> none(String typed) {
        return Reading.refuse("date.none", "“" + typed + "”这一天不存在。请对照原件改正");
    }

    private static LocalDate of(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
