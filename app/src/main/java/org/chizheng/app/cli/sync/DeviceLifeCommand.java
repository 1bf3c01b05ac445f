package org.chizheng.app.cli.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.life.Life;
import org.chizheng.sync.life.Lives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code device life}: the lives of the bureau as they are known here; at the bureau also begins another by hand. */
@Command(name = "life", description = "县局恢复过几次数据；县局用 --begin 说明数据被旧的一份盖过")
final class DeviceLifeCommand extends SyncHomeCommand {
    @Option(names = "--begin", description = "县局：从现在起作为恢复后的数据，各单位会核对回执并重送")
    private boolean begin;

    @Override
    Answer run(Core core, SyncService sync) {
        if (begin) {
            sync.beginLife();
        }
        Lives lives = sync.isBureau() ? sync.bureau().lives() : sync.office().lives();
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("第几份", "所用备份的日期");
        for (Life life : lives.all()) {
            rows.add(Json.object(
                    "life", life.epoch().toString(),
                    "number", life.number(),
                    "beganAt", life.beganAt(),
                    "restoredFrom", life.restoredFrom()));
            table.row(life.number(), life.restoredFrom().isEmpty() ? "手工说明" : life.restoredFrom());
        }
        Answer answer = Answer.of(Json.object("life", lives.current().toString(), "rows", rows));
        answer = rows.isEmpty() ? answer.line("县局的数据没有恢复过。") : answer.table(table);
        return begin ? answer.line("已说明。请再下发一次（写U盘或打开接收端），各单位接收后会把缺的重送上来。") : answer;
    }
}
