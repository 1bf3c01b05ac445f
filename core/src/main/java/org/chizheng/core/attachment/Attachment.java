package org.chizheng.core.attachment;

import org.chizheng.core.shared.Id;

/**
 * A file that belongs to a record.
 *
 * @param about name of the kind of the record it belongs to, {@code trainee}
 * @param subject the record it belongs to
 * @param field name of the field whose value it stands behind, or null for the record as a whole
 * @param note words of whoever attached it, or null
 * @param bytes length of the sealed file, which is 28 more than that of the file itself
 * @param file SHA-256 of the sealed file, 64 hex digits: its name wherever it lies or travels
 * @param office code of the unit that attached it
 * @param voided why it was withdrawn, null while it counts
 */
public record Attachment(
        Id id,
        String about,
        Id subject,
        String field,
        AttachmentSort sort,
        AttachmentForm form,
        String note,
        long bytes,
        String file,
        String office,
        String voided) {}
