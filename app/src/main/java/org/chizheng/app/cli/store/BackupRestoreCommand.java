package org.chizheng.app.cli.store;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.store.Backup;
import picocli.CommandLine.Parameters;

/**
 * {@code backup restore}: into the folder that --home names, which must be empty; needs no password, opening it does:
 * the machine it is needed on has no accounts yet, and what it writes is sealed until somebody signs in.
 */
@picocli.CommandLine.Command(name = "restore", description = "把备份恢复到 --home 指定的空文件夹；备份本身不动")
final class BackupRestoreCommand extends Command {
    @Parameters(paramLabel = "BACKUP", description = "备份文件夹")
    private Path backup;

    @Override
    public Answer run(OpenHome home) {
        Backup.restore(
                backup.toAbsolutePath(), home.folder(), home.environment().disk());
        String into = home.folder().root().toString();
        return Answer.of(Json.object("backup", backup.toAbsolutePath().toString(), "home", into))
                .line("已恢复到：" + into)
                .line("检索库会在第一次打开时从日志重建；密码与备份时相同。");
    }
}
