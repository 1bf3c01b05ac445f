package org.chizheng.app.cli.store;

import java.util.Map;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.core.store.Backup;
import picocli.CommandLine.Command;

/** {@code backup}. */
@Command(
        name = "backup",
        description = "备份",
        subcommands = {BackupCreateCommand.class, BackupVerifyCommand.class, BackupRestoreCommand.class})
public final class BackupCommand {
    /** The keys of a verified backup. */
    static Map<String, Object> view(Backup.Made made) {
        return Json.object(
                "folder", made.folder().toString(),
                "madeOn", made.madeOn(),
                "ops", made.ops(),
                "digest", made.digest());
    }
}
