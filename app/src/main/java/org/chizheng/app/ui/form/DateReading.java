package org.chizheng.app.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.app.ui.Texts;

/**
 * Reads a date the way clerks write them: 20240601, 2024.6.1, 2024-06-01, 6-1, 6月1日, +5 (days from today), 今天.
 * A month and a day alone mean this year. Full-width digits of the input method count as digits.
 */
public final class DateReading {
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern FULL = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,4})");

    private DateReading() {}

    /** Empty when it is no date; 2月30日 is none. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        String text = narrow(typed);
        Optional<LocalDate> byWord = word(text, today);
        if (byWord.isPresent()) {
            return byWord;
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            int days = Integer.parseInt(offset.group(2));
            return Optional.of(today.plusDays(offset.group(1).equals("+") ? days : -days));
        }
        Matcher brief = SHORT.matcher(text);
        if (brief.matches()) {
            return day(today.getYear(), brief.group(1), brief.group(2));
        }
        Matcher whole = EIGHT.matcher(text);
        if (!whole.matches()) {
            whole = FULL.matcher(text);
        }
        return whole.matches()
                ? day(Integer.parseInt(whole.group(1)), whole.group(2), whole.group(3))
                : Optional.empty();
    }

    private static Optional<LocalDate> word(String text, LocalDate today) {
        if (text.equals(Texts.of("date.today"))) {
            return Optional.of(today);
        }
        if (text.equals(Texts.of("date.tomorrow"))) {
            return Optional.of(today.plusDays(1));
        }
        return text.equals(Texts.of("date.yesterday")) ? Optional.of(today.minusDays(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Full-width forms to ASCII, all blanks away. */
    static String narrow(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        for (char c : typed.toCharArray()) {
            if (c >= '！' && c <= '～') {
                out.append((char) (c - 0xFEE0));
            } else if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00A0' && c != '\u200B') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
