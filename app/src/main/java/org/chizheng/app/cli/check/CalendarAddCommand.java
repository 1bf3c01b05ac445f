package org.chizheng.app.cli.check;

import java.time.LocalDate;
import java.util.Arrays;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.calendar.DayUnit;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.shared.DateRange;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calendar add}: the last day of a span whose first day does not count (民法典 第二百零一条). */
@picocli.CommandLine.Command(name = "add", description = "从某日起 N 个工作日（日、月）到哪一天，当日不计入")
final class CalendarAddCommand extends Command {
    @Parameters(index = "0", paramLabel = "DATE", description = "起算日，例如 2021-06-25")
    private LocalDate date;

    @Parameters(index = "1", paramLabel = "N", description = "几个，至少 1")
    private int count;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            defaultValue = "workday",
            description = "workday 工作日（默认）、day 日、month 月")
    private String unit;

    @Override
    public Answer run(OpenHome home) {
        DayUnit known = Arrays.stream(DayUnit.values())
                .filter(one -> one.code().equals(unit))
                .findFirst()
                .orElseThrow(() -> wrong("--unit 只有 workday、day、month"));
        if (count < 1 || count > 10_000) {
            throw wrong("N 要在 1 到 10000 之间");
        }
        WorkingDays days = home.calendar();
        LocalDate end = days.add(date, count, known);
        String version = known == DayUnit.WORKDAY ? days.versions(new DateRange(date, end)) : null;
        return Answer.of(Json.object(
                        "from", date.toString(),
                        "count", count,
                        "unit", known.code(),
                        "end", end.toString(),
                        "version", version))
                .line(date + " 起 " + count + known.label() + "：到 " + end
                        + (version == null ? "" : "（按" + version + "）"));
    }
}
