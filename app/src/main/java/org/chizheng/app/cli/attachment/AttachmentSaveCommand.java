package org.chizheng.app.cli.attachment;

import java.io.IOException;
import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attachment save}: a scan shows what is covered elsewhere, so a reason is noted before it is written. */
@Needs(Right.REVEAL)
@Command(name = "save", description = "把一份附件存成文件来看；要用 --reveal 写明用途，记入操作记录")
final class AttachmentSaveCommand extends HomeCommand {
    @Parameters(paramLabel = "ID", description = "attachment list 里的附件号")
    private String id;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "存成哪个文件")
    private Path file;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Attachment one = Lookup.id(id)
                .flatMap(core.services().attachments()::byId)
                .orElseThrow(() ->
                        Refusal.of("attachment.none", "没有找到附件 " + id, "附件号不对，或记录还没有传到这里", "请用 attachment list 查附件号"));
        byte[] content = core.services().attachmentService().open(core.actor(), one, reveal.reason());
        try {
            core.home().disk().replace(file.toAbsolutePath(), content);
        } catch (IOException failed) {
            throw Refusal.causedBy(failed, "file.write", "文件没有写成：" + file, Disk.reason(failed), "请换一个能写入的位置，再试一次");
        }
        return Answer.of(Json.object("id", one.id().toString(), "file", file.toString(), "bytes", content.length))
                .line("已存成 " + file + "（" + one.sort().label() + "）。看完请删掉，里面有完整的个人信息");
    }
}
