package org.chizheng.app.cli.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.certificate.CertificateCheck;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.CertificateNumber;
import org.chizheng.core.certificate.NumberContext;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.IdentityNumber;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cert check}: as {@code id check}, for the numbers of one kind of certificate. */
@picocli.CommandLine.Command(name = "check", description = "逐个检查证书编号。有一个不能直接存时退出码为 1。")
final class CertCheckCommand extends Command {
    @Parameters(index = "0", paramLabel = "KIND", description = "证书类别：level、special-operation 等代码，或证书名称")
    private String kind;

    @Parameters(index = "1..*", paramLabel = "NUMBER…", arity = "1..*", description = "要检查的编号，可以几个")
    private List<String> numbers;

    @Option(names = "--level", paramLabel = "LEVEL", description = "等级：5、五级或初级工")
    private String level;

    @Option(names = "--issued", paramLabel = "DATE", description = "发证日期")
    private LocalDate issued;

    @Option(names = "--holder", paramLabel = "NUMBER", description = "持证人的身份证号")
    private String holder;

    @Override
    public Answer run(OpenHome home) {
        CertificateKind known =
                CertificateKind.ofWord(kind).orElseThrow(() -> wrong("没有“" + kind + "”这类证书，可选：" + kinds()));
        NumberContext context = context(home.environment().seams().today());
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("输入", "结果", "规范为", "等级", "说明");
        boolean problems = false;
        for (String number : numbers) {
            CertificateCheck check = CertificateNumber.check(known, number, context);
            rows.add(view(known, check, context.holder()));
            table.row(
                    check.input(),
                    Outcomes.word(check.outcome()),
                    check.normalised(),
                    check.level() == null ? null : check.level().both(),
                    check.message());
            problems |= !check.outcome().storable();
        }
        return Answer.of(rows).table(table).withProblems(problems).verbatim();
    }

    private NumberContext context(LocalDate today) {
        SkillLevel known = level == null
                ? null
                : SkillLevel.ofWord(level).orElseThrow(() -> wrong("没有“" + level + "”这个等级，可写 5 到 1、五级、初级工"));
        IdentityNumber person = holder == null
                ? null
                : IdentityNumber.check(holder, today).accepted().orElseThrow(() -> wrong("--holder 不是有效的身份证号"));
        return new NumberContext(known, issued, person, today);
    }

    private static Map<String, Object> view(CertificateKind kind, CertificateCheck check, IdentityNumber holder) {
        return Json.object(
                "input", check.input(),
                "normalised", check.normalised(),
                "outcome", check.outcome().code(),
                "code", check.code(),
                "message", check.message(),
                "warnings", check.warnings().stream().map(Finding::code).toList(),
                "kind", kind.code(),
                "sex", holder == null ? null : holder.sex().label(),
                "birth",
                        holder == null
                                ? null
                                : holder.birth().map(LocalDate::toString).orElse(null),
                "region", holder == null ? null : holder.region(),
                "level", check.level() == null ? null : check.level().code());
    }

    private static String kinds() {
        return Arrays.stream(CertificateKind.values())
                .map(one -> one.code() + "（" + one.label() + "）")
                .collect(Collectors.joining("、"));
    }
}
