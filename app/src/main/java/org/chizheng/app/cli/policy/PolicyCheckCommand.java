package org.chizheng.app.cli.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.cases.CaseFile;
import org.chizheng.core.policy.cases.CaseRunner;
import org.chizheng.core.policy.cases.WorkedCase;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackFault;
import org.chizheng.core.policy.pack.PackOccupations;
import org.chizheng.core.policy.pack.PackReader;
import org.chizheng.core.training.OccupationCatalogue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy check}: every fault of a pack with its place, and the cases beside it. */
@picocli.CommandLine.Command(name = "check", description = "检查一个政策包文件：写法、编号、待定、重叠；旁边的 .cases.csv 一起算一遍")
final class PolicyCheckCommand extends Command {
    private static final OccupationCatalogue OCCUPATIONS = OccupationCatalogue.shipped();
    private static final int LARGEST = 4 << 20;

    @Parameters(paramLabel = "FILE", description = "政策包文件 .json，或程序自带的政策包的名字，例如 qinshui-2024")
    private Path file;

    @Mixin
    private PackOptions packs;

    @Override
    public Answer run(OpenHome home) {
        String name = file.toString();
        boolean shipped = !Files.exists(file) && PolicyBook.readShipped(name).isPresent();
        PackReader.Read read = shipped ? PolicyBook.readShipped(name).orElseThrow() : PolicyBook.read(file);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<PackFault> faults = new ArrayList<>(read.faults());
        read.pack().ifPresent(pack -> faults.addAll(PackOccupations.look(pack, OCCUPATIONS::oneForm)));
        boolean grave = faults.stream().anyMatch(PackFault::grave);
        Optional<String> beside = shipped ? PolicyBook.cases(name) : textBeside();
        int cases = grave || beside.isEmpty()
                ? 0
                : read.pack().map(pack -> cases(pack, beside.get(), failed)).orElse(0);
        Answer shown = Answer.of(Json.object(
                        "good", !grave && failed.isEmpty(), "faults", rows, "cases", cases, "failed", failed))
                .withProblems(grave || !failed.isEmpty());
        for (PackFault fault : faults) {
            rows.add(Json.object(
                    "place", fault.place(), "what", fault.what(), "now", fault.now(), "grave", fault.grave()));
            shown.line((fault.grave() ? "错误  " : "留意  ") + fault.sentence());
        }
        failed.forEach(sentence -> shown.line("不符  " + sentence));
        return shown.line(grave ? "这个政策包不能用，请改好上面的错误" : "可以用：" + ofCases(cases, failed.size()));
    }

    private String ofCases(int cases, int failed) {
        if (cases == 0) {
            return "旁边没有用例文件 " + beside().getFileName() + "，里面的条款没有用例核对";
        }
        return cases + " 个用例" + (failed == 0 ? "全部算对" : "有 " + failed + " 个不符，请照文件核对是标准错了还是用例错了");
    }

    private Path beside() {
        String name = file.getFileName().toString().replaceFirst("\\.json$", ".cases.csv");
        return file.resolveSibling(name);
    }

    private Optional<String> textBeside() {
        Path beside = beside();
        return Files.exists(beside)
                ? Optional.of(new String(InputFile.bytes(beside, LARGEST), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private int cases(Pack pack, String text, List<String> failed) {
        CaseRunner runner = new CaseRunner(packs.book().changed(pack), WorkingDays.shipped(), OCCUPATIONS::oneForm);
        List<WorkedCase> all = CaseFile.read(text);
        all.forEach(one -> runner.fault(pack, one).ifPresent(failed::add));
        return all.size();
    }
}
