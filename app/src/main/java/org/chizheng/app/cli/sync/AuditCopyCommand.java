package org.chizheng.app.cli.sync;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.audit.AuditFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit copy}: the log as a file that an auditor takes along and checks anywhere. */
@Needs(Right.READ_AUDIT)
@Command(name = "copy", description = "把全部操作记录写成一份签名的副本，交给审计；号码都遮住")
public final class AuditCopyCommand extends SyncHomeCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "写成哪个文件")
    private Path file;

    @Override
    Answer run(Core core, SyncService sync) {
        byte[] copy = sync.auditCopy();
        write(file, copy);
        AuditFile read = AuditFile.read(read(file, copy.length));
        return Answer.of(Json.object(
                        "file", file.toString(),
                        "count", read.entries().size(),
                        "fingerprint", read.fingerprint()))
                .line("已写成 " + file + "：" + read.entries().size() + " 条，读回核对过")
                .line("签名的电脑：" + read.fingerprint() + "。审计用 chizheng audit verify 核对，再与县局 device list 里的指纹对照");
    }
}
