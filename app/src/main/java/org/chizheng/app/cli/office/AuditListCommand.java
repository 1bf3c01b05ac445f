package org.chizheng.app.cli.office;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.office.AuditCheck;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Seams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit list}: for who may read it; the chain that it is a part of is checked first. */
@Needs(Right.READ_AUDIT)
@Command(name = "list", description = "列出操作记录，最近的在前；先核对日志是否完整")
final class AuditListCommand extends HomeCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--most", paramLabel = "N", defaultValue = "200", description = "最多列几条（不写就是 200）")
    private int most;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        OfficePermission.require(Role.of(core.actor().role()), Right.READ_AUDIT);
        AuditCheck.Whole log = core.services().auditCheck().run();
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("时间", "谁", "操作", "对象", "理由", "复核人");
        for (AuditQueries.Entry entry :
                log.entries().subList(0, Math.min(log.entries().size(), Math.max(1, most)))) {
            String at = TIME.format(Instant.ofEpochMilli(entry.atMs()).atZone(Seams.ZONE));
            rows.add(Json.object(
                    "at", at,
                    "user", entry.user(),
                    "act", entry.act(),
                    "subject", entry.subject(),
                    "reason", entry.reason(),
                    "second", entry.second()));
            table.row(at, entry.user(), entry.act(), entry.subject(), text(entry.reason()), text(entry.second()));
        }
        int total = log.entries().size();
        return Answer.of(Json.object("total", total, "verifiedOps", log.ops(), "rows", rows))
                .table(table)
                .line("共 " + total + " 条；所在的本机日志 " + log.ops() + " 条逐条核对过，没有少，也没有改过");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
