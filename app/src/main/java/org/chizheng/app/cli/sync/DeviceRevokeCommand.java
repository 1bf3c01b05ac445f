package org.chizheng.app.cli.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.Revocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code device revoke}: what stands up to the number counts, nothing behind it; again, it moves the number. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "revoke", description = "县局：停用一台电脑（丢失、被盗、换机）；截止以前的仍然有效，之后的只封存。已停用的再做一次是移动截止")
final class DeviceRevokeCommand extends SyncHomeCommand {
    @Parameters(paramLabel = "DEV", description = "device list 里的设备号，至少前 6 位")
    private String device;

    @Option(names = "--after", paramLabel = "SEQ", description = "采用到第几条为止，0 表示一条也不采用；不写就是已收到的全部采用。已经生效的也会退出来")
    private Long after;

    @Option(names = "--history", paramLabel = "ID=SEQ", description = "这台电脑有几本日志时（换过文件夹、用旧备份恢复过），某一本采用到第几条；可以写几次")
    private Map<String, Long> histories = Map.of();

    @Option(names = "--because", paramLabel = "R", defaultValue = "", description = "理由；移动截止时必须写")
    private String reason;

    @Override
    Answer run(Core core, SyncService sync) {
        Enrolment.Device revoked = sync.bureau().revoke(device, Optional.ofNullable(after), histories, reason);
        Revocation.Mark mark = revoked.mark().orElseThrow();
        List<Revocation.History> standing = sync.bureau().histories(device);
        Answer answer = Answer.of(Json.object(
                        "device", revoked.dev().toString(),
                        "unit", revoked.unit(),
                        "state", revoked.state(),
                        "after", mark.lastTrusted(),
                        "setAside", mark.setAside(),
                        "histories",
                                standing.stream()
                                        .map(each -> Json.object(
                                                "history", each.id().toString(),
                                                "here", each.here(),
                                                "counts", each.counts()))
                                        .toList()))
                .line("已停用" + unitName(core, revoked.unit()) + "的“" + revoked.name() + "”。第 " + mark.lastTrusted()
                        + " 条以前（含）的有效，之后的只封存，已封存 " + mark.setAside() + " 条。");
        if (standing.size() > 1) {
            standing.forEach(each -> answer.line("日志 " + each.id() + "：收到 " + each.here() + " 条，采用到第 " + each.counts()
                    + " 条。要改用 --history 日志号=第几条"));
        }
        int again = sync.bureau().setAside().builtOn().size();
        return again == 0 ? answer : answer.line("有 " + again + " 条是看着被封存的内容改的，请用 device aside 逐条再看一遍。");
    }
}
