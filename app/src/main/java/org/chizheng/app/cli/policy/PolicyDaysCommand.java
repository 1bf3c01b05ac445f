package org.chizheng.app.cli.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Deadlines;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.policy.pack.TermRule;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.subsidy.SubsidyService;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy days}: the dates of a deadline; both readings where the document does not say which day is the first. */
@picocli.CommandLine.Command(name = "days", description = "按文件的期限推日子：公示到哪天、应拨付到哪天；起算日没写清的两个日期都说")
final class PolicyDaysCommand extends Command {
    @Parameters(index = "0", paramLabel = "ID", description = "政策包，例如 qinshui-2024")
    private String id;

    @Parameters(index = "1", paramLabel = "RULE", description = "期限的编号，例如 NP、F01、Q01-D")
    private String ruleId;

    @Parameters(index = "2", paramLabel = "DATE", description = "从哪一天起，例如 2024-09-27")
    private LocalDate from;

    @Mixin
    private PackOptions packs;

    /** With a data folder named, what its county settled and its own packs count too. */
    @Override
    public Answer run(OpenHome home) {
        try (Core office = home.given().orElse(null)) {
            return office == null
                    ? run(packs.book(), home.calendar(), Optional.empty())
                    : run(
                            packs.book(office),
                            home.calendar(),
                            Optional.of(office.services().subsidies()));
        }
    }

    private Answer run(PolicyBook book, WorkingDays calendar, Optional<SubsidyService> office) {
        Pack pack = PackOptions.pack(book, id);
        PackStack stack = book.binding(pack.area(), from);
        TermRule rule = rule(stack);
        Decisions decisions = office.filter(known -> known.concerns(pack))
                .map(known -> known.decisions(stack))
                .orElse(Decisions.NONE);
        Optional<Decided> settled = Optional.ofNullable(rule.firstDayGap()).flatMap(decisions::of);
        List<Map<String, Object>> rows = new ArrayList<>();
        Answer shown = Answer.of(Json.object(
                        "rule",
                        rule.id(),
                        "source",
                        rule.clause().source(),
                        "dates",
                        rows,
                        "decisions",
                        settled.stream().map(AnswerOutput::decision).toList()))
                .line(rule.name() + "（" + rule.clause().source() + "："
                        + rule.clause().wording() + "），从 " + from + " 起");
        for (Deadlines.Due due : new Deadlines(calendar, decisions).of(rule, from)) {
            rows.add(Json.object(
                    "reached", due.reached(),
                    "date", due.date().toString(),
                    "otherwise", due.otherwise().toString(),
                    "version", due.version()));
            shown.line("  " + due.reached() + " " + due.date()
                    + (due.isOpen() ? "；当日算第一天时 " + due.otherwise() + "（待定 " + rule.firstDayGap() + "）" : "")
                    + (due.version().isEmpty() ? "" : "（按" + due.version() + "）"));
        }
        settled.ifPresent(one -> shown.line("本县登记的决定也适用：" + one.gap() + one.told() + "。"));
        if (office.isPresent() && !office.get().concerns(pack)) {
            shown.line(pack.number() + " 不是本县的文件，本县登记的决定没有采用。");
        }
        return shown;
    }

    private TermRule rule(PackStack stack) {
        List<TermRule> rules = stack.spans(from).toList();
        return rules.stream()
                .filter(one -> one.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "policy.term",
                        "没有期限 " + ruleId,
                        from + " 适用的文件里没有",
                        "现有："
                                + String.join(
                                        "、", rules.stream().map(TermRule::id).toList())));
    }
}
