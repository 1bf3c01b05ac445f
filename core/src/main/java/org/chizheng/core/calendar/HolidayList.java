package org.chizheng.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Refusal;

/**
 * One year's notice of the State Council's office (国务院办公厅关于部分节假日安排的通知). Kept as text in the words of the
 * notice, so that an office can type in next year's list from the paper when it comes out in November.
 *
 * @param year the year of the notice
 * @param notice its number, printed beside every computed date
 * @param days every day that differs from the plain week; may reach into the year before
 */
public record HolidayList(int year, String notice, NavigableMap<LocalDate, Day> days) {
    private static final Pattern HEAD = Pattern.compile("(\\d{4})年\\s+(\\S.*)");
    private static final Pattern RUN = Pattern.compile("(?:(\\d{4})\\.)?(\\d{1,2})\\.(\\d{1,2})");

    /** @param off true for 放假, false for 上班 on a weekend */
    public record Day(String holiday, boolean off) {}

    /**
     * Reads one or more years.
     *
     * @throws Refusal {@code calendar.list-format} with the line that cannot be read
     */
    public static List<HolidayList> read(String text) {
        List<HolidayList> lists = new ArrayList<>();
        HolidayList open = null;
        for (String line : text.split("\\R")) {
            String words = line.strip();
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            Matcher head = HEAD.matcher(words);
            if (head.matches()) {
                open = new HolidayList(Integer.parseInt(head.group(1)), head.group(2), new TreeMap<>());
                lists.add(open);
            } else if (open == null) {
                throw unreadable(words, null);
            } else {
                open.readHoliday(words);
            }
        }
        return lists;
    }

    private void readHoliday(String line) {
        String[] words = line.split("\\s+");
        Boolean off = null;
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("休") || words[i].equals("班")) {
                off = words[i].equals("休");
            } else if (off == null) {
                throw unreadable(line, null);
            } else {
                addRun(line, words[i], new Day(words[0], off));
            }
        }
        if (off == null) {
            throw unreadable(line, null);
        }
    }

    private void addRun(String line, String run, Day day) {
        String[] ends = run.split("-", 2);
        LocalDate first = date(line, ends[0]);
        LocalDate last = date(line, ends[ends.length - 1]);
        if (last.isBefore(first) || first.plusDays(15).isBefore(last)) {
            throw unreadable(line, null);
        }
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            days.put(date, day);
        }
    }

    private LocalDate date(String line, String word) {
        Matcher parts = RUN.matcher(word);
        if (!parts.matches()) {
            throw unreadable(line, null);
        }
        int inYear = parts.group(1) == null ? year : Integer.parseInt(parts.group(1));
        try {
            return LocalDate.of(inYear, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw unreadable(line, noSuchDay);
        }
    }

    private static Refusal unreadable(String line, Exception cause) {
        return Refusal.causedBy(
                cause,
                "calendar.list-format",
                "放假安排这一行读不懂：" + line,
                "每年先写“2027年 文号”，再一行一个节日：“元旦 休 1.1-1.3 班 1.4”",
                "请对照国务院办公厅通知改正后重新导入");
    }
}
