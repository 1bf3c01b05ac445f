package org.chizheng.app.cli.office;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.conflict.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code desk list}: undecided cases, oldest first. */
@Command(name = "list", description = "列出还没裁定的冲突，早的在前")
final class DeskListCommand extends HomeCommand {
    @Option(names = "--decided", description = "列出已裁定、还没改过来的")
    private boolean decided;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        List<Case> cases = decided
                ? core.services().cases().decided()
                : core.services().cases().open();
        reveal.openMany(core, "desk list，" + cases.size() + " 件");
        CaseOutput view = new CaseOutput(core, reveal);
        Answer answer =
                Answer.of(Json.object("rows", cases.stream().map(view::view).toList()));
        if (cases.isEmpty()) {
            return answer.line(decided ? "没有已裁定、待更正的冲突。" : "没有待裁定的冲突。");
        }
        TextTable table = new TextTable("冲突", "规则", "项目", "序号", "内容", "单位", "经办");
        Lookup lookup = new Lookup(core);
        for (Case one : cases) {
            int number = 1;
            for (CaseOutput.Choice choice : view.choices(one)) {
                boolean head = number == 1;
                table.row(
                        head ? one.shortId() : null,
                        head ? CaseOutput.rule(one) : null,
                        head ? view.label(one) : null,
                        number++,
                        choice.shown(),
                        lookup.unitName(choice.office()),
                        choice.who());
            }
        }
        return answer.table(table).line("共 " + cases.size() + " 件");
    }
}
