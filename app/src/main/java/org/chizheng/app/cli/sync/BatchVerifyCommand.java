package org.chizheng.app.cli.sync;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.core.Core;
import org.chizheng.sync.FileFacts;
import org.chizheng.sync.SyncService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code batch verify}: genuine, whole, and of this county; changes nothing. */
@Command(name = "verify", description = "核对一个文件：签名、完整、是不是本县的；什么也不改")
final class BatchVerifyCommand extends SyncHomeCommand {
    @Parameters(paramLabel = "FILE", description = ".hrb 文件")
    private Path file;

    @Override
    Answer run(Core core, SyncService sync) {
        FileFacts facts = sync.look(read(file));
        return Answer.of(BatchShowCommand.json(facts, false)).line("文件完好：" + BatchShowCommand.sentence(core, facts));
    }
}
