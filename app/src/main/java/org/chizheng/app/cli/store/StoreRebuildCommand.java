package org.chizheng.app.cli.store;

import java.io.IOException;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;

/**
 * {@code store rebuild}: the next opening makes the projection anew from journal and inbox, and this is it. It asks for
 * no right: which role an account has is read from the very store that may be in pieces, and nobody gains or loses
 * anything by a repair whose result the journals alone decide. Who did it stands in the log.
 */
@picocli.CommandLine.Command(name = "rebuild", description = "从日志重建检索库，前后摘要都给出")
final class StoreRebuildCommand extends Command {
    @Override
    public Answer run(OpenHome home) {
        String before;
        try (Core core = home.core()) {
            before = core.digest();
            core.doctor().markForRebuild();
        } catch (IOException failed) {
            throw Refusal.ofHome("store.rebuild", "检索库没有重建", Disk.reason(failed), "请腾出磁盘空间后再试，已存的内容都在日志里", failed);
        }
        try (Core core = home.core()) {
            String after = core.digest();
            boolean equal = before.equals(after);
            core.services().audit().tell(core.actor(), "重建检索库", equal ? "与重建前一致" : "与重建前不一致");
            return Answer.of(Json.object(
                            "before",
                            before,
                            "after",
                            after,
                            "equal",
                            equal,
                            "ops",
                            core.opened().replayed()))
                    .line("已从日志重建，重放 " + core.opened().replayed() + " 条。摘要：" + after)
                    .line(equal ? "与重建前一致。" : "与重建前不一致：原来的检索库被改动过，现在以日志为准。");
        }
    }
}
