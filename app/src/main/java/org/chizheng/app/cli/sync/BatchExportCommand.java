package org.chizheng.app.cli.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.sync.BureauSync;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batch export}: an office's batches without a receipt, or at the bureau what goes down to each device. */
@Needs(Right.SEND)
@Command(name = "export", description = "写到U盘或文件夹。乡镇、部门：还没有回执的上报包；县局：给各单位的回执和裁定")
final class BatchExportCommand extends SyncHomeCommand {
    @Option(names = "--to", paramLabel = "DIR", required = true, description = "U盘或文件夹")
    private Path folder;

    @Override
    Answer run(Core core, SyncService sync) {
        return sync.isBureau() ? down(core, sync) : up(core, sync);
    }

    private Answer up(Core core, SyncService sync) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("包号", "条数", "内容", "核对码");
        for (OutboxBatch batch : sync.office().exportTo(folder, Progress.NONE)) {
            rows.add(Json.object(
                    "number", batch.number(),
                    "first", batch.first(),
                    "last", batch.last(),
                    "counts", batch.counts(),
                    "check", batch.checkCode(),
                    "state", batch.state().code()));
            table.row(batch.number(), batch.last() - batch.first() + 1, kinds(core, batch.counts()), batch.checkCode());
        }
        Answer answer = Answer.of(Json.object("to", folder.toString(), "batches", rows));
        return rows.isEmpty()
                ? answer.line("没有要上报的：都已经有回执。")
                : answer.table(table).line("已写到 " + folder + " 并读回核对一致。请送县局，等回执带回。");
    }

    private Answer down(Core core, SyncService sync) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("单位", "文件", "到第几条");
        for (BureauSync.Written written : sync.bureau().writeDownlink(folder, Progress.NONE)) {
            rows.add(Json.object(
                    "unit", written.unit(),
                    "device", written.dev().toString(),
                    "files", written.files(),
                    "through", written.lastNumber()));
            table.row(unitName(core, written.unit()), written.files(), written.lastNumber());
        }
        return Answer.of(Json.object("to", folder.toString(), "devices", rows))
                .table(table)
                .line("已写到 " + folder + "，请带回各单位接收。");
    }
}
