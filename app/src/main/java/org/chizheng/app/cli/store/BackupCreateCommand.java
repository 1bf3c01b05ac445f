package org.chizheng.app.cli.store;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code backup create}: counts when it was read back and rebuilt. Anybody who signs in may: the copy is as sealed as the
 * folder, opens with the same passwords only, and one copy more is never the worse.
 */
@Command(name = "create", description = "备份到一个文件夹（U盘、另一块硬盘），写完读回并重建一遍才算成")
final class BackupCreateCommand extends HomeCommand {
    @Parameters(paramLabel = "DIR", description = "放备份的文件夹，要已经存在")
    private Path target;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Backup.Made made = core.backup().create(target.toAbsolutePath());
        return Answer.of(BackupCommand.view(made))
                .line("已备份并核对：" + made.folder())
                .line("共 " + made.ops() + " 条，重建后的摘要与现在一致：" + made.digest());
    }
}
