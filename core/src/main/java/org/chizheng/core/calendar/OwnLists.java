package org.chizheng.core.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;

/**
 * Holiday lists that an office typed in from a later year's notice, kept as text beside its register: the notice comes out
 * in November, an update of the program perhaps later. A year that is added again takes the place of the earlier one.
 */
public final class OwnLists {
    private final Path file;

    /** @param file need not exist */
    public OwnLists(Path file) {
        this.file = file;
    }

    /** The calendar of the program with these years. */
    public WorkingDays calendar() {
        return WorkingDays.shipped().with(HolidayList.read(text()));
    }

    /**
     * @param added in the form of {@link HolidayList#read}
     * @return the years that are known now and were in the text
     * @throws Refusal {@code calendar.list-format}, {@code calendar.empty}
     */
    public List<Integer> add(String added, Disk disk) {
        List<Integer> years = years(added);
        try {
            disk.createDirectories(file.getParent());
            disk.replace(file, (text() + "\n" + added.strip() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw Refusal.causedBy(failed, "calendar.write", "放假安排没有存上", Disk.reason(failed), "请检查磁盘后再试");
        }
        return years;
    }

    /**
     * What {@link #add} would add.
     *
     * @throws Refusal {@code calendar.list-format}, {@code calendar.empty}
     */
    public static List<Integer> years(String added) {
        List<HolidayList> lists = HolidayList.read(added);
        if (lists.isEmpty()) {
            throw Refusal.of(
                    "calendar.empty", "文件里没有一年的放假安排", "每一年以“2027年 文号”开头，下面一行一个节日", "请对照 calendar list 2026 的内容写");
        }
        return lists.stream().map(HolidayList::year).toList();
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw Refusal.causedBy(unreadable, "calendar.read", "读不到自己录入的放假安排", "文件打不开", "请检查 " + file);
        }
    }
}
