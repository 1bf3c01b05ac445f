package org.chizheng.app.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.calendar.HolidayList;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Parameters;

/** {@code calendar list}: one year's holidays and weekend days worked, with the notice they stand in. */
@picocli.CommandLine.Command(name = "list", description = "某年的放假和调休安排，及其文号")
final class CalendarListCommand extends Command {
    @Parameters(paramLabel = "YEAR", description = "年份")
    private int year;

    @Override
    public Answer run(OpenHome home) {
        WorkingDays days = home.calendar();
        HolidayList list = days.list(year)
                .orElseThrow(() -> Refusal.of(
                        "calendar.no-list",
                        year + "年的放假安排还没有录入",
                        "工作日以国务院办公厅每年的通知为准，现有 " + days.years().first() + " 至 "
                                + days.years().last() + " 年",
                        "请等通知印发后用 calendar import 录入"));
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("日期", "节日", "安排");
        list.days().forEach((date, day) -> {
            rows.add(Json.object("date", date.toString(), "holiday", day.holiday(), "off", day.off()));
            table.row(date, day.holiday(), day.off() ? "放假" : "上班");
        });
        return Answer.of(Json.object("year", year, "version", list.notice(), "days", rows))
                .line(year + "年（" + list.notice() + "）")
                .table(table);
    }
}
