package org.chizheng.app.cli.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.outbox.Standings;
import picocli.CommandLine.Command;

/** {@code batch list}: an office's batches and the four steps of the ladder. */
@Command(name = "list", description = "乡镇、部门：列出本机的上报包，各走到哪一步（已存、已报、已确认、县局已备份）")
final class BatchListCommand extends SyncHomeCommand {
    @Override
    Answer run(Core core, SyncService sync) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("包号", "条数", "核对码", "状态");
        for (OutboxBatch batch : sync.office().batches()) {
            rows.add(Json.object(
                    "number", batch.number(),
                    "first", batch.first(),
                    "last", batch.last(),
                    "check", batch.checkCode(),
                    "state", batch.state().code()));
            table.row(
                    batch.number(),
                    batch.last() - batch.first() + 1,
                    batch.checkCode(),
                    batch.state().label());
        }
        Standings.Ladder ladder = sync.office().ladder();
        Map<String, Object> steps = Json.object(
                "saved", ladder.saved(),
                "sent", ladder.sent(),
                "confirmed", ladder.confirmed(),
                "backedUp", ladder.backedUp(),
                "backedUpTwice", ladder.backedUpTwice());
        return Answer.of(Json.object("ladder", steps, "batches", rows))
                .table(table)
                .line("已存 " + ladder.saved() + "，已报 " + ladder.sent() + "，已确认 " + ladder.confirmed() + "，县局已备份 "
                        + ladder.backedUp() + "（其中两份备份 " + ladder.backedUpTwice() + "）");
    }
}
