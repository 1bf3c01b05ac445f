package org.chizheng.app.cli.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.calendar.OwnLists;
import picocli.CommandLine.Parameters;

/** {@code calendar import}: next year's notice, typed in when it comes out. Public knowledge: asks for no password. */
@picocli.CommandLine.Command(name = "import", description = "录入以后年份的放假安排：每年一行年份和文号，下面一行一个节日，例如 元旦 休 1.1")
final class CalendarImportCommand extends Command {
    private static final int LARGEST = 1 << 20;

    @Parameters(paramLabel = "FILE", description = "文本文件，UTF-8")
    private Path file;

    @Override
    public Answer run(OpenHome home) {
        String text = new String(InputFile.bytes(file, LARGEST), StandardCharsets.UTF_8).replace("\ufeff", "");
        OwnLists own = new OwnLists(home.folder().calendar());
        List<Integer> years = own.add(text, home.environment().disk());
        return Answer.of(Json.object(
                        "years", years, "known", List.copyOf(own.calendar().years())))
                .line("已录入 " + years.stream().map(String::valueOf).collect(Collectors.joining("、")) + " 年的放假安排");
    }
}
