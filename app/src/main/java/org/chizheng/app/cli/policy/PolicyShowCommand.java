package org.chizheng.app.cli.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackWords;
import org.chizheng.core.policy.pack.PayRule;
import org.chizheng.core.policy.pack.Rule;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy show}: the clause beside the rule. */
@picocli.CommandLine.Command(name = "show", description = "看一个政策包：每条的原文、条款、算法、日期和待定")
final class PolicyShowCommand extends Command {
    @Parameters(paramLabel = "ID", description = "政策包，例如 qinshui-2024")
    private String id;

    @Mixin
    private PackOptions packs;

    @Override
    public Answer run(OpenHome home) {
        Pack pack = PackOptions.pack(packs.book(), id);
        List<Map<String, Object>> rules = new ArrayList<>();
        Answer shown = Answer.of(Json.object(
                "id", pack.id(),
                "number", pack.number(),
                "title", pack.title(),
                "terms", pack.terms(),
                "digest", pack.digest(),
                "rules", rules,
                "gaps", pack.gaps().stream().map(PolicyGapsCommand::row).toList()));
        shown.line(pack.number() + "《" + pack.title() + "》 " + pack.issuer() + "，" + pack.validity());
        pack.rules().forEach(rule -> {
            rules.add(row(rule));
            shown.line("")
                    .line(rule.id() + " " + rule.name() + "（" + rule.clause().clause() + "）");
            shown.line("  原文：" + rule.clause().wording());
            PackWords.of(rule).forEach(line -> shown.line("  " + line));
        });
        for (Gap gap : pack.gaps()) {
            shown.line("").line("待定 " + gap.id() + "（" + gap.clause().clause() + "）：" + gap.question());
            shown.line("  原文：" + gap.clause().wording());
            if (gap.figure()) {
                shown.line("  要由县里定一个金额");
            }
            gap.readings().forEach(reading -> shown.line("  · " + reading.code() + "：" + reading.text()));
        }
        return shown;
    }

    private static Map<String, Object> row(Rule rule) {
        return Json.object(
                "rule", rule.id(),
                "name", rule.name(),
                "source", rule.clause().source(),
                "wording", rule.clause().wording(),
                "from", rule.validity().from().toString(),
                "to", rule.validity().to() == null ? null : rule.validity().to().toString(),
                "matter", rule instanceof PayRule pay ? pay.matter() : null,
                "payee", rule instanceof PayRule pay ? pay.payee() : null,
                "says", PackWords.of(rule));
    }
}
