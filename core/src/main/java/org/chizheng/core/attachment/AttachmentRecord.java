package org.chizheng.core.attachment;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.REFERENCE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import org.chizheng.core.ledger.RecordKind;

/**
 * That a file belongs to a record. The file itself travels and lies sealed under a key of its own; the key is a value
 * of this record, so whoever may have the record can open the file, and nobody else who carries it.
 */
public final class AttachmentRecord {
    public static final RecordKind KIND = RecordKind.named("attachment", "附件", "attachment")
            .field("about", "所属记录种类", TEXT, HARMLESS)
            .field("subject", "所属记录", REFERENCE, HARMLESS)
            .field("field", "所属项目", TEXT, HARMLESS)
            .coded("sort", "材料", CODE, HARMLESS, AttachmentSort.words())
            .coded("form", "文件类型", CODE, HARMLESS, AttachmentForm.words())
            .field("note", "说明", TEXT, HARMLESS)
            .field("bytes", "文件大小", INTEGER, HARMLESS)
            .field("file", "文件指纹", TEXT, HARMLESS)
            .personal("fileKey", "文件密钥", TEXT, HARMLESS)
            .build();

    private AttachmentRecord() {}
}
