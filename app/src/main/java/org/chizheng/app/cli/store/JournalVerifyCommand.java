package org.chizheng.app.cli.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Journal;
import picocli.CommandLine.Command;

/** {@code journal verify}: sums, seals and chain of every frame, from the first. */
@Command(name = "verify", description = "逐条核对日志的校验值、封印和链，损坏时说明在哪个文件、第几条")
final class JournalVerifyCommand extends HomeCommand {
    @Override
    protected Answer run(Core core, Reveal reveal) {
        List<Map<String, Object>> chains = new ArrayList<>();
        TextTable table = new TextTable("日志", "条数", "链号");
        for (Journal former : core.home().former()) {
            add(chains, table, "former", "接续之前的", former);
        }
        add(chains, table, "travelling", "上报的", core.home().travelling());
        add(chains, table, "local", "只留本机的", core.home().local());
        return Answer.of(Json.object("ok", true, "chains", chains)).table(table).line("全部核对无误。");
    }

    private static void add(
            List<Map<String, Object>> chains, TextTable table, String name, String label, Journal journal) {
        long ops = journal.verify();
        chains.add(Json.object("name", name, "chain", journal.chain().toString(), "ops", ops));
        table.row(label, ops, journal.chain());
    }
}
