package org.chizheng.app.cli.store;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup verify}: every file against its sum, every frame, and a rebuild. */
@Command(name = "verify", description = "核对本机的一份备份：逐个文件、逐条日志，再重建一遍")
final class BackupVerifyCommand extends HomeCommand {
    @Parameters(paramLabel = "BACKUP", description = "备份文件夹")
    private Path backup;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Backup.Made made = core.backup().verify(backup.toAbsolutePath());
        return Answer.of(BackupCommand.view(made))
                .line("备份完好（" + made.madeOn() + "，" + made.ops() + " 条）：" + made.folder());
    }
}
