package org.chizheng.app.cli.store;

import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.store.StoreCheck;
import org.chizheng.sync.SyncService;
import picocli.CommandLine.Command;

/** {@code doctor}: the whole check of a data folder; exit 1 when anything is not as it should be. */
@Command(name = "doctor", description = "整体检查：日志逐条校验，检索库与从日志重建的比较，县局收发的前后一致")
public final class DoctorCommand extends HomeCommand {
    @Override
    protected Answer run(Core core, Reveal reveal) {
        StoreCheck.Report report = core.doctor().run();
        List<Finding> traffic = report.sound() ? new SyncService(core).check() : List.of();
        Answer answer = Answer.of(Json.object(
                "sound", report.sound() && traffic.isEmpty(),
                "rebuildNext", report.rebuildNext(),
                "lines", report.lines().stream().map(DoctorCommand::line).toList(),
                "traffic", traffic.stream().map(DoctorCommand::finding).toList()));
        report.lines().forEach(line -> answer.line((line.sound() ? "✓ " : "✗ ") + line.words()));
        traffic.forEach(finding -> answer.line("✗ " + finding.sentence()));
        if (report.rebuildNext()) {
            answer.line("日志是好的：下次打开会从日志重建检索库，已存的内容都在。");
        } else if (!report.sound()) {
            answer.line("日志有损坏。请先不要再往里存，从最近的备份恢复（backup restore）。");
        }
        return answer.withProblems(!report.sound() || !traffic.isEmpty());
    }

    private static Map<String, Object> finding(Finding finding) {
        return Json.object("code", finding.code(), "what", finding.what(), "why", finding.why(), "now", finding.now());
    }

    private static Map<String, Object> line(StoreCheck.Line line) {
        return Json.object("code", line.code(), "sound", line.sound(), "words", line.words());
    }
}
