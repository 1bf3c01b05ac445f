package org.chizheng.app.cli.attachment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.attachment.Attachment;
import picocli.CommandLine.Command;

/** {@code attachment}. */
@Command(
        name = "attachment",
        description = "附件：证件、证书、证明材料的照片和扫描件",
        subcommands = {AttachmentAddCommand.class, AttachmentListCommand.class, AttachmentSaveCommand.class})
public final class AttachmentCommand {
    /** Whether the file itself is on this PC; until it comes, only its record is. */
    static boolean isHere(Core core, Attachment one) {
        return core.services().attachmentService().isHere(one);
    }

    static Map<String, Object> row(Core core, Attachment one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", one.id().toString());
        row.put("sort", one.sort().code());
        row.put("form", one.form().code());
        row.put("note", one.note());
        row.put("bytes", one.bytes());
        row.put("office", one.office());
        row.put("here", isHere(core, one));
        return row;
    }
}
