package org.chizheng.core.exchange.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;

/** A stored number and its format, told as a person reads it: a day, or the number itself. */
final class ExcelNumber {
    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(1440);

    private ExcelNumber() {}

    /**
     * @param literal the number as stored
     * @param formatId built-in or own number of the format
     * @param format its pattern, may be null
     * @return a DATE cell when the format shows a day, else a NUMBER cell; text when the literal is no number
     */
    static Cell cell(String literal, int formatId, String format, boolean from1904) {
        if (!isDate(formatId, format)) {
            return Cell.number(literal);
        }
        try {
            BigDecimal serial = new BigDecimal(literal);
            if (serial.compareTo(BigDecimal.ONE) < 0 || serial.compareTo(LAST_DAY) >= 0) {
                return Cell.number(literal);
            }
            return new Cell(CellKind.DATE, iso(serial, from1904), literal, false, false, false);
        } catch (NumberFormatException notANumber) {
            return Cell.number(literal);
        }
    }

    /** Serial 60 is the 29 February 1900 that never was; days before it are one off in Excel's own count. */
    private static String iso(BigDecimal serial, boolean from1904) {
        long days = serial.longValue();
        LocalDate day = from1904 ? EPOCH_1904.plusDays(days) : BEFORE_MARCH_1900.plusDays(days < 60 ? days + 1 : days);
        BigDecimal rest = serial.subtract(BigDecimal.valueOf(days));
        long minutes = rest.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).longValue();
        if (minutes == 0) {
            return day.toString();
        }
        LocalDateTime moment = day.atStartOfDay().plusMinutes(minutes);
        return MINUTE.format(moment);
    }

    /** Formats 27-36 and 50-58 are the dates of Chinese Excel and WPS; they carry no pattern in the file. */
    private static boolean isDate(int formatId, String format) {
        if (format == null && (formatId >= 27 && formatId <= 36 || formatId >= 50 && formatId <= 58)) {
            return true;
        }
        return DateUtil.isADateFormat(formatId, format);
    }
}
