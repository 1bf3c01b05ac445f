package org.chizheng.app.cli.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.calendar.OwnLists;
import org.chizheng.core.office.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code calendar import}: next year's notice, typed in when it comes out. Everybody's deadlines at this folder are
 * counted by it from then on, so it has a right of its own and leaves a line in the log.
 */
@Needs(Right.SET_CALENDAR)
@Command(name = "import", description = "录入以后年份的放假安排：每年一行年份和文号，下面一行一个节日，例如 元旦 休 1.1。只有负责人能录入")
final class CalendarImportCommand extends HomeCommand {
    private static final int LARGEST = 1 << 20;

    @Parameters(paramLabel = "FILE", description = "文本文件，UTF-8")
    private Path file;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        String text = new String(InputFile.bytes(file, LARGEST), StandardCharsets.UTF_8).replace("\ufeff", "");
        String named = OwnLists.years(text).stream().map(String::valueOf).collect(Collectors.joining("、"));
        core.services().audit().tell(core.actor(), "录入放假安排", named + " 年");
        OwnLists own = new OwnLists(core.home().folder().calendar());
        List<Integer> years = own.add(text, core.home().disk());
        return Answer.of(Json.object(
                        "years", years, "known", List.copyOf(own.calendar().years())))
                .line("已录入 " + named + " 年的放假安排");
    }
}
