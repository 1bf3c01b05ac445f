package org.chizheng.app.cli.sync;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.sync.SyncService;
import picocli.CommandLine.Command;

/** {@code device rekey}: new keys for this PC; at the bureau for the bureau itself. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "rekey", description = "给本机换密钥；在县局是换县局的密钥，各单位下次联网或接收U盘时自动跟上")
final class DeviceRekeyCommand extends SyncHomeCommand {
    @Override
    Answer run(Core core, SyncService sync) {
        return sync.isBureau() ? bureau(sync) : office(sync);
    }

    private static Answer bureau(SyncService sync) {
        long version = sync.bureau().changeKeys();
        return Answer.of(Json.object("device", sync.device(), "roster", version))
                .line("县局的密钥已换，写在第 " + version + " 版设备名册里。请给每个单位写回一次U盘，联网的单位会自己取走。")
                .line("请马上做一次备份：换密钥以前的备份里没有新密钥。");
    }

    private static Answer office(SyncService sync) {
        sync.office().changeKeys();
        return Answer.of(Json.object(
                        "device", sync.device(), "fingerprint", sync.office().fingerprint()))
                .line("本机的密钥已换，下一次上报会把它告诉县局。新指纹：" + sync.office().fingerprint())
                .line("请马上做一次备份：换密钥以前的备份里没有新密钥。");
    }
}
