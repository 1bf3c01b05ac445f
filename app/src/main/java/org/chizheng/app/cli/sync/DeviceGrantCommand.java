package org.chizheng.app.cli.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.Enrolment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code device grant}: of a request file, or of a request that came over the line. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "grant", description = "县局：批准一份申请；写文件名，或写 device list 里的设备号")
final class DeviceGrantCommand extends SyncHomeCommand {
    @Parameters(paramLabel = "F", description = "申请文件，或从网上来的申请的设备号")
    private String request;

    @Option(names = "-o", paramLabel = "G", description = "把批准写成文件，带回申请的单位（从网上申请的可以不写）")
    private Path file;

    @Override
    Answer run(Core core, SyncService sync) {
        Path path = Path.of(request);
        Enrolment.Device asking = Files.isRegularFile(path) ? sync.bureau().ask(read(path)) : waiting(sync);
        byte[] grant = sync.bureau().grant(asking.dev());
        if (file != null) {
            write(file, grant);
        }
        return Answer.of(Json.object(
                        "unit", asking.unit(),
                        "device", asking.dev().toString(),
                        "name", asking.name(),
                        "fingerprint", asking.fingerprint(),
                        "file", file == null ? null : file.toString()))
                .line("已批准" + unitName(core, asking.unit()) + "的“" + asking.name() + "”。指纹：" + asking.fingerprint())
                .line(file == null ? "对方联网后会自己取走批准。" : "批准已写到 " + file + "，请带回申请的单位安装。");
    }

    private Enrolment.Device waiting(SyncService sync) {
        return sync.bureau().devices().stream()
                .filter(device ->
                        request.length() >= 6 && device.dev().toString().startsWith(request))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "device.unknown", "没有这份申请：" + request, "没有这个文件，也没有这个设备号的申请", "请检查文件名，或用 device list 查设备号"));
    }
}
