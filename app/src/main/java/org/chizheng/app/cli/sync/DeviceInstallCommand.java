package org.chizheng.app.cli.sync;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.identity.BureauAnchor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code device install}: believes the bureau that the grant names. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "install", description = "乡镇、部门：安装县局的批准，之后就能上报")
final class DeviceInstallCommand extends SyncHomeCommand {
    @Parameters(paramLabel = "G", arity = "0..1", description = "批准文件")
    private Path file;

    @Option(names = "--hub", paramLabel = "URL", description = "直接从县局的接收端取，https://地址:端口")
    private String hub;

    @Override
    Answer run(Core core, SyncService sync) {
        if ((file == null) == (hub == null)) {
            throw wrong("G 和 --hub URL 要写一个，也只写一个");
        }
        BureauAnchor anchor = file != null
                ? sync.office().install(read(file))
                : sync.office()
                        .installOver(hub)
                        .orElseThrow(() -> Refusal.of("enrol.waiting", "县局还没有批准", "县局要先核对指纹再批准", "请给县局打电话核对，批准后再运行一次"));
        return Answer.of(Json.object("bureau", anchor.aud(), "name", anchor.name()))
                .line("已登记到" + anchor.name() + "，可以上报了。");
    }
}
