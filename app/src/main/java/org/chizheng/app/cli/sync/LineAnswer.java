package org.chizheng.app.cli.sync;

import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.OfficeSync;

/** What an office got from the bureau, by stick or over the line. */
final class LineAnswer {
    private LineAnswer() {}

    static Answer of(OfficeSync.TakenDown down) {
        return told(Answer.of(json(down)), down);
    }

    static Answer of(OfficeSync.Exchange exchange) {
        Map<String, Object> json =
                Json.object("sent", exchange.sent(), "kept", exchange.waiting(), "attached_sent", exchange.attached());
        json.putAll(json(exchange.down()));
        Answer answer = Answer.of(json)
                .line("送到 " + exchange.sent() + " 包"
                        + (exchange.waiting() > 0 ? "，另有 " + exchange.waiting() + " 包县局先收着，等前面缺的包" : ""));
        if (exchange.attached() > 0) {
            answer.line("附件的文件送到 " + exchange.attached() + " 个");
        }
        return told(answer, exchange.down());
    }

    private static Map<String, Object> json(OfficeSync.TakenDown down) {
        List<Map<String, Object>> refused =
                down.refused().stream().map(SyncHomeCommand::refused).toList();
        return Json.object(
                "files", down.files(),
                "waiting", down.waiting(),
                "receipts", down.receipts(),
                "ops", down.ops(),
                "notices", down.notices(),
                "attached", down.attached(),
                "refused", refused);
    }

    private static Answer told(Answer answer, OfficeSync.TakenDown down) {
        answer.line("收到回执 " + down.receipts() + " 份、裁定和下发内容 " + down.ops() + " 条、冲突告知 " + down.notices() + " 条。");
        if (down.attached() > 0) {
            answer.line("收到附件的文件 " + down.attached() + " 个。");
        }
        if (down.waiting() > 0) {
            answer.line("有 " + down.waiting() + " 个文件先收着：前面还缺一份，请让县局再写一次U盘。");
        }
        down.refused().stream().map(Refusal::sentence).forEach(answer::note);
        return answer.withProblems(!down.refused().isEmpty());
    }
}
