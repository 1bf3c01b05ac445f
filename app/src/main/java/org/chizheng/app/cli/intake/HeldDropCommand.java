package org.chizheng.app.cli.intake;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.exchange.intake.HeldRowService;
import org.chizheng.core.office.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import held drop}: the row stays readable, with the reason why it was not stored. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "drop", description = "放弃待核的行，写明理由")
final class HeldDropCommand extends HomeCommand {
    @Parameters(paramLabel = "ROW", arity = "1..*", description = "编号，见 import held list")
    private List<String> rows;

    @Option(names = "--why", paramLabel = "REASON", required = true, description = "理由，例如 本人已外出，不参加")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        HeldRowService held = core.services().imports().held();
        for (String row : rows) {
            held.drop(core.actor(), Lookup.id(row).orElseThrow(() -> wrong("“" + row + "”不是行的编号")), why);
        }
        return Answer.of(Json.object("dropped", rows.size(), "open", held.count()))
                .line("已放弃 " + rows.size() + " 行，还有 " + held.count() + " 行待核");
    }
}
