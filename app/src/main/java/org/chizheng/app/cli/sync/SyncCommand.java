package org.chizheng.app.cli.sync;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.SyncService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sync}: one exchange with the bureau's hub. */
@Needs(Right.SEND)
@Command(name = "sync", description = "乡镇、部门：从网上上报一次，并取回回执和裁定")
public final class SyncCommand extends SyncHomeCommand {
    @Option(names = "--hub", paramLabel = "URL", required = true, description = "县局接收端，https://地址:端口")
    private String hub;

    @Override
    Answer run(Core core, SyncService sync) {
        LineProgress progress = new LineProgress(this::tell);
        OfficeSync.Exchange exchange = sync.office().syncOver(hub, progress);
        progress.goesOn();
        return LineAnswer.of(exchange);
    }
}
