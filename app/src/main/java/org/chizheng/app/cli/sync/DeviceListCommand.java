package org.chizheng.app.cli.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.BureauTrust;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.Revocation;
import picocli.CommandLine.Command;

/** {@code device list}: at the bureau everybody, at an office itself. */
@Command(name = "list", description = "县局：列出申请的和登记了的电脑；乡镇、部门：本机的登记")
final class DeviceListCommand extends SyncHomeCommand {
    private static final Map<String, String> STATES =
            Map.of("asked", "待批准", "active", "在用", "forked", "在用，有两份不同的记录", "revoked", "已停用");

    @Override
    Answer run(Core core, SyncService sync) {
        return sync.isBureau() ? everybody(core, sync) : itself(sync);
    }

    private static Answer everybody(Core core, SyncService sync) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("设备号", "单位", "名称", "状态", "指纹");
        for (Enrolment.Device device : sync.bureau().devices()) {
            rows.add(Json.object(
                    "device", device.dev().toString(),
                    "unit", device.unit(),
                    "name", device.name(),
                    "state", device.state(),
                    "fingerprint", device.fingerprint(),
                    "after", device.mark().map(Revocation.Mark::lastTrusted).orElse(null),
                    "setAside", device.mark().map(Revocation.Mark::setAside).orElse(null),
                    "reason", device.mark().map(Revocation.Mark::reason).orElse(null)));
            table.row(
                    device.dev().toString(),
                    unitName(core, device.unit()),
                    device.name(),
                    state(device),
                    device.fingerprint());
        }
        return Answer.of(Json.object("rows", rows)).table(table);
    }

    private static String state(Enrolment.Device device) {
        String state = STATES.get(device.state());
        return device.mark()
                .map(mark -> state + "，采用到第 " + mark.lastTrusted() + " 条，封存 " + mark.setAside() + " 条"
                        + (mark.reason().isEmpty() ? "" : "（" + mark.reason() + "）"))
                .orElse(state);
    }

    private static Answer itself(SyncService sync) {
        String bureau = sync.office().bureau().map(BureauAnchor::name).orElse(null);
        long roster = sync.office().trust().map(BureauTrust::version).orElse(0L);
        Answer answer = Answer.of(Json.object(
                        "device",
                        sync.device(),
                        "unit",
                        sync.unit(),
                        "fingerprint",
                        sync.office().fingerprint(),
                        "bureau",
                        bureau,
                        "roster",
                        roster))
                .line("本机 " + sync.device() + "，" + (bureau == null ? "还没有登记" : "已登记到" + bureau))
                .line("指纹：" + sync.office().fingerprint());
        if (roster > 0) {
            answer.line("设备名册：第 " + roster + " 版");
        }
        if (sync.office().hasChangedKeys()) {
            answer.line("本机换过密钥，县局还没有回音；上报时会一起送去。");
        }
        sync.office().rosterTrouble().forEach(found -> answer.line(found.sentence()));
        return answer;
    }
}
