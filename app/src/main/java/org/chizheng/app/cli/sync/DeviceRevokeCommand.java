package org.chizheng.app.cli.sync;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.core.Core;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.Enrolment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code device revoke}: what came before still counts, nothing after it. */
@Command(name = "revoke", description = "县局：停用一台电脑（丢失、被盗、换机）；已收到的仍然有效，之后的只封存")
final class DeviceRevokeCommand extends SyncHomeCommand {
    @Parameters(paramLabel = "DEV", description = "device list 里的设备号，至少前 6 位")
    private String device;

    @Override
    Answer run(Core core, SyncService sync) {
        Enrolment.Device revoked = sync.bureau().revoke(device);
        return Answer.of(Json.object(
                        "device", revoked.dev().toString(), "unit", revoked.unit(), "state", revoked.state()))
                .line("已停用" + unitName(core, revoked.unit()) + "的“" + revoked.name() + "”。之前收到的仍然有效，之后的只封存。");
    }
}
