package org.chizheng.app.cli.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.exchange.intake.HeldRowService;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import held accept}. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "accept", description = "登记待核的行：按建议的内容，或改过的内容")
final class HeldAcceptCommand extends HomeCommand {
    @Parameters(paramLabel = "ROW", arity = "1..*", description = "编号，见 import held list")
    private List<String> rows;

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "改一项再登记，例如 idNo=…、township=岳阳镇；只能用于一行")
    private Map<String, String> set = new LinkedHashMap<>();

    @Override
    protected Answer run(Core core, Reveal reveal) {
        if (rows.size() > 1 && !set.isEmpty()) {
            throw wrong("--set 一次只能改一行");
        }
        HeldRowService held = core.services().imports().held();
        rows.forEach(row -> held.accept(core.actor(), id(row), set));
        return Answer.of(Json.object("accepted", rows.size(), "open", held.count()))
                .line("已登记 " + rows.size() + " 行，还有 " + held.count() + " 行待核");
    }

    private Id id(String row) {
        return Lookup.id(row).orElseThrow(() -> wrong("“" + row + "”不是行的编号"));
    }
}
