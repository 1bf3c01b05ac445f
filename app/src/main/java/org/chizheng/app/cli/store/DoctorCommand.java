package org.chizheng.app.cli.store;

import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.store.StoreCheck;
import picocli.CommandLine.Command;

/** {@code doctor}: the whole check of a data folder; exit 1 when anything is not as it should be. */
@Command(name = "doctor", description = "整体检查：日志逐条校验，检索库与从日志重建的比较")
public final class DoctorCommand extends HomeCommand {
    @Override
    protected Answer run(Core core, Reveal reveal) {
        StoreCheck.Report report = core.doctor().run();
        Answer answer = Answer.of(Json.object(
                "sound", report.sound(),
                "rebuildNext", report.rebuildNext(),
                "lines", report.lines().stream().map(DoctorCommand::line).toList()));
        report.lines().forEach(line -> answer.line((line.sound() ? "✓ " : "✗ ") + line.words()));
        if (report.rebuildNext()) {
            answer.line("日志是好的：下次打开会从日志重建检索库，已存的内容都在。");
        } else if (!report.sound()) {
            answer.line("日志有损坏。请先不要再往里存，从最近的备份恢复（backup restore）。");
        }
        return answer.withProblems(!report.sound());
    }

    private static Map<String, Object> line(StoreCheck.Line line) {
        return Json.object("code", line.code(), "sound", line.sound(), "words", line.words());
    }
}
