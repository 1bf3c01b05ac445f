package org.chizheng.app.cli.sync;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.Enrolment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code device readmit}: a revocation is taken back, and everything of the device counts again. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "readmit", description = "县局：恢复一台停用的电脑，被封存的重新有效")
final class DeviceReadmitCommand extends SyncHomeCommand {
    @Parameters(paramLabel = "DEV", description = "device list 里的设备号，至少前 6 位")
    private String device;

    @Option(names = "--because", paramLabel = "R", required = true, description = "理由")
    private String reason;

    @Override
    Answer run(Core core, SyncService sync) {
        Enrolment.Device back = sync.bureau().readmit(device, reason);
        return Answer.of(Json.object("device", back.dev().toString(), "unit", back.unit(), "state", back.state()))
                .line("已恢复" + unitName(core, back.unit()) + "的“" + back.name() + "”，原来封存的重新有效。");
    }
}
