package org.chizheng.app.cli.sync;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.sync.SyncService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code device request}: by a file that is carried, or over the line. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "request", description = "乡镇、部门：用县局给的登记码申请登记")
final class DeviceRequestCommand extends SyncHomeCommand {
    @Option(names = "--code", paramLabel = "C", required = true, description = "县局给的 20 位登记码")
    private String code;

    @Option(names = "-o", paramLabel = "F", description = "把申请写成文件，交给县局")
    private Path file;

    @Option(names = "--hub", paramLabel = "URL", description = "直接从网上交给县局，https://地址:端口")
    private String hub;

    @Option(names = "--name", paramLabel = "NAME", description = "这台电脑的叫法，不要写人名（不写就用单位名）")
    private String name;

    @Override
    Answer run(Core core, SyncService sync) {
        if ((file == null) == (hub == null)) {
            throw wrong("-o F 和 --hub URL 要写一个，也只写一个");
        }
        if (file != null) {
            write(file, sync.office().request(code, name));
        } else {
            sync.office().requestOver(hub, code, name);
        }
        String fingerprint = sync.office().fingerprint();
        return Answer.of(Json.object(
                        "unit",
                        sync.unit(),
                        "device",
                        sync.device(),
                        "fingerprint",
                        fingerprint,
                        "file",
                        file == null ? null : file.toString()))
                .line(file != null ? "申请已写到 " + file + "，请交给县局。" : "申请已交到县局，等待批准。")
                .line("本机指纹（县局会在电话里核对）：" + fingerprint);
    }
}
