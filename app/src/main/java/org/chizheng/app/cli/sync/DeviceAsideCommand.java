package org.chizheng.app.cli.sync;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.SetAside;
import picocli.CommandLine.Command;

/** {@code device aside}: what revoked devices sent behind their number, and what was built on it. */
@Command(name = "aside", description = "县局：列出停用电脑被封存的记录，和看着它们改过的记录")
final class DeviceAsideCommand extends SyncHomeCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Override
    Answer run(Core core, SyncService sync) {
        SetAside aside = sync.bureau().setAside();
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("设备号", "单位", "第几条", "时间", "录入人", "内容");
        for (SetAside.Line line : aside.lines()) {
            String at = TIME.format(line.at().atZone(Seams.ZONE));
            String device = line.device().dev().toString();
            rows.add(Json.object(
                    "device", device,
                    "unit", line.device().unit(),
                    "seq", line.seq(),
                    "at", at,
                    "who", line.who(),
                    "record", line.record().toString(),
                    "what", line.what(),
                    "waiting", line.waiting()));
            table.row(
                    device,
                    unitName(core, line.device().unit()),
                    String.valueOf(line.seq()),
                    at,
                    line.who(),
                    line.label() + "：" + line.what());
        }
        List<Map<String, Object>> again = new ArrayList<>();
        Answer answer = Answer.of(Json.object("rows", rows, "builtOn", again)).table(table);
        for (SetAside.BuiltOn built : aside.builtOn()) {
            again.add(Json.object("record", built.record().toString(), "what", built.line()));
            answer.line("请再看一遍（改的时候看到的是被封存的内容）：" + built.label() + "，" + built.line());
        }
        return answer;
    }
}
