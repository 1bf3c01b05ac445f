package org.chizheng.app.cli.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Sex;
import picocli.CommandLine.Parameters;

/** {@code id check}: gives back what was typed and what became of it, so numbers stand in full here. */
@picocli.CommandLine.Command(name = "check", description = "逐个检查身份证号：存、规范后存、要人确认，还是拒绝。有一个不能直接存时退出码为 1。")
final class IdCheckCommand extends Command {
    @Parameters(paramLabel = "NUMBER…", arity = "1..*", description = "要检查的号码，可以几个")
    private List<String> numbers;

    @Override
    public Answer run(OpenHome home) {
        LocalDate today = home.environment().seams().today();
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("输入", "结果", "规范为", "性别", "出生日期", "说明");
        boolean problems = false;
        for (String number : numbers) {
            IdentityCheck check = IdentityNumber.check(number, today);
            rows.add(view(check));
            table.row(
                    check.input(),
                    Outcomes.word(check.outcome()),
                    check.normalised(),
                    check.sex() == Sex.UNSTATED ? null : check.sex().label(),
                    birth(check),
                    check.message());
            problems |= !check.outcome().storable();
        }
        return Answer.of(rows).table(table).withProblems(problems).verbatim();
    }

    private static Map<String, Object> view(IdentityCheck check) {
        return Json.object(
                "input", check.input(),
                "normalised", check.normalised(),
                "outcome", check.outcome().code(),
                "code", check.code(),
                "message", check.message(),
                "warnings", check.warnings().stream().map(Finding::code).toList(),
                "kind", check.kind() == null ? null : check.kind().code(),
                "sex", check.sex() == Sex.UNSTATED ? null : check.sex().label(),
                "birth", birth(check),
                "region", check.region());
    }

    private static String birth(IdentityCheck check) {
        return check.number() == null
                ? null
                : check.number().birth().map(LocalDate::toString).orElse(null);
    }
}
