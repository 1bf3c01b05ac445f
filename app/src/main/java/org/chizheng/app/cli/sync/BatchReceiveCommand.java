package org.chizheng.app.cli.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch receive}: at the bureau what offices sent, at an office receipts and decisions. */
@Needs(Right.SEND)
@Command(name = "receive", description = "从U盘、文件夹或文件接收。县局：上报包；乡镇、部门：回执和裁定")
final class BatchReceiveCommand extends SyncHomeCommand {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "U盘、文件夹或 .hrb 文件")
    private List<Path> paths;

    @Option(names = "--rehearse", description = "演练：只说会发生什么，什么也不改（县局）")
    private boolean rehearse;

    @Override
    Answer run(Core core, SyncService sync) {
        if (!sync.isBureau()) {
            if (rehearse) {
                throw wrong("--rehearse 只在县局用");
            }
            return LineAnswer.of(sync.office().take(paths, Progress.NONE));
        }
        List<FileResult> results = rehearse
                ? sync.bureau().rehearse(paths, Progress.NONE)
                : sync.bureau().receive(paths, Progress.NONE);
        List<String> missing = new ArrayList<>();
        if (!rehearse) {
            for (InboxList.UnitInbox unit : sync.bureau().inbox()) {
                missing.addAll(unit.missing());
            }
        }
        return answer(core, results, missing);
    }

    private Answer answer(Core core, List<FileResult> results, List<String> missing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("文件", "单位", "结果", "新增", "变更", "冲突", "疑似重复");
        results.forEach(result -> {
            rows.add(row(result));
            table.row(
                    result.name(),
                    result.unit().isEmpty() ? "" : unitName(core, result.unit()),
                    word(result),
                    result.counts().get("new"),
                    result.counts().get("changed"),
                    result.counts().get("conflict"),
                    result.counts().get("suspected"));
        });
        long refused =
                results.stream().filter(result -> result.refusal().isPresent()).count();
        Answer answer = Answer.of(Json.object(
                        "rehearsed", rehearse,
                        "taken", count(results, IntakeState.TAKEN),
                        "waiting", count(results, IntakeState.WAITING),
                        "repeated",
                                results.stream().filter(FileResult::repeated).count(),
                        "refused", refused,
                        "files", rows,
                        "missing", missing))
                .table(table)
                .withProblems(refused > 0);
        missing.forEach(answer::line);
        results.forEach(result -> result.refusal()
                .map(Refusal::sentence)
                .ifPresent(sentence -> answer.note(result.name() + "：" + sentence)));
        return rehearse ? answer.line("这是演练，什么也没有改。") : answer;
    }

    private static long count(List<FileResult> results, IntakeState state) {
        return results.stream()
                .filter(result -> !result.repeated()
                        && result.state().filter(state::equals).isPresent())
                .count();
    }

    private static Map<String, Object> row(FileResult result) {
        return Json.object(
                "name", result.name(),
                "unit", result.unit(),
                "first", result.first(),
                "last", result.last(),
                "state", result.state().map(IntakeState::code).orElse("refused"),
                "repeated", result.repeated(),
                "outcomes", result.outcomes(),
                "counts", result.counts(),
                "refused", result.refusal().map(SyncHomeCommand::refused).orElse(null));
    }

    private static String word(FileResult result) {
        if (result.refusal().isPresent()) {
            return "没有接收";
        }
        if (!result.repeated() && result.last() < result.first()) {
            return "密钥已换";
        }
        return result.repeated()
                ? "以前收过"
                : result.state().map(IntakeState::label).orElse("");
    }
}
