package org.chizheng.app.cli.office;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.conflict.DecisionService;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code desk resolve}: a decision is a fact that travels down, so it bears its reason. */
@Needs(Right.DECIDE)
@Command(name = "resolve", description = "裁定一件冲突，理由会下发到有关单位")
final class DeskResolveCommand extends HomeCommand {
    @Parameters(paramLabel = "CASE", description = "冲突号，desk list 里的前 10 位就够")
    private String id;

    @Option(
            names = "--decision",
            paramLabel = "VERDICT",
            required = true,
            description = "keep 保留其中一个值、same 是同一人、different 不是同一人、wrong 号码有误退回、live 保留记录、void 作废记录、"
                    + "accept 认可批复后或合并后的改动、apart 合并的两个人分开、restore 恢复批复时的内容、stay 只留一个班、both 两边都算数")
    private String verdict;

    @Option(names = "--keep", paramLabel = "CHOICE", description = "keep、same、stay 时保留哪一个：desk list 里的序号，或记录号")
    private String keep;

    @Option(names = "--why", paramLabel = "REASON", description = "理由，例如 已电话核对身份证原件")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        if (!DecisionRecord.VERDICTS.containsKey(verdict)) {
            throw wrong("--decision 只有 keep、same、different、wrong、live、void、accept、apart、restore、stay、both");
        }
        Case one = core.services()
                .cases()
                .byId(id)
                .orElseThrow(
                        () -> Refusal.of("case.none", "没有找到冲突 " + id, "可能已经随新的数据消失，或冲突号不足 8 位", "请用 desk list 看现在有哪些"));
        DecisionService decisions = core.services().decisions();
        switch (verdict) {
            case "keep" -> decisions.keep(core.actor(), one, chosen(core, reveal, one), why);
            case "same" -> decisions.same(core.actor(), one, chosen(core, reveal, one), why);
            case "stay" -> decisions.stay(core.actor(), one, chosen(core, reveal, one), why);
            case "live" -> decisions.settleVoiding(core.actor(), one, true, why);
            case "void" -> decisions.settleVoiding(core.actor(), one, false, why);
            case "accept" -> decisions.accept(core.actor(), one, why);
            case "apart" -> decisions.apart(core.actor(), one, why);
            case "restore" -> decisions.restore(core.actor(), one, why);
            default -> decisions.sendBack(core.actor(), one, verdict, why);
        }
        return Answer.of(Json.object(
                        "case", one.id(),
                        "decision", verdict,
                        "open", core.services().cases().countOpen()))
                .line("已裁定 " + one.shortId() + "：" + DecisionRecord.VERDICTS.get(verdict) + "，还有 "
                        + core.services().cases().countOpen() + " 件待裁定");
    }

    private Id chosen(Core core, Reveal reveal, Case one) {
        List<CaseOutput.Choice> choices = new CaseOutput(core, reveal).choices(one);
        for (int i = 0; i < choices.size(); i++) {
            Id choice = choices.get(i).id();
            if (String.valueOf(i + 1).equals(keep) || choice.toString().equals(keep)) {
                return choice;
            }
        }
        throw wrong(
                keep == null
                        ? "裁定 " + verdict + " 要用 --keep 写保留哪一个"
                        : "--keep 没有“" + keep + "”，请写 1 到 " + choices.size());
    }
}
