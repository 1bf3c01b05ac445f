package org.chizheng.app.cli.sync;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.identity.IssuedCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code device code}: one code, one office, one device, 72 hours. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "code", description = "县局：给一个单位生成登记码，72 小时内登记一台电脑")
final class DeviceCodeCommand extends SyncHomeCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--unit", paramLabel = "U", required = true, description = "单位代码，乡镇 9 位，部门如 141025-02")
    private String unit;

    @Override
    Answer run(Core core, SyncService sync) {
        IssuedCode issued = sync.bureau().issueCode(unit);
        Instant until = Instant.ofEpochMilli(issued.issuedAt()).plus(IssuedCode.LIFE);
        String shown = TIME.format(until.atZone(Seams.ZONE));
        return Answer.of(Json.object("unit", unit, "code", issued.code().text(), "until", shown))
                .line(unitName(core, unit) + "的登记码：" + issued.code().text())
                .line("有效到 " + shown + "，只能登记一台电脑。请当面或电话告诉对方。");
    }
}
