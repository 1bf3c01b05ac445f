package org.chizheng.app.records.attachment;

import java.util.Locale;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.office.Masking;

/**
 * One attachment as a row.
 *
 * @param who office and name of whoever attached it
 * @param when to the minute, as histories tell it
 * @param here whether the file itself is on this PC; its record may have come before it
 */
public record AttachmentLine(Attachment file, String who, String when, boolean here) {
    /** What sealing adds to the file's own bytes. */
    private static final long SEAL = 28;

    private static final long KIB = 1_024;

    /** 身份证复印件 · 照片（JPEG） */
    public String title() {
        return file.sort().label() + " · " + file.form().label();
    }

    /** 350 KB, 1.2 MB: of the file as it was added. */
    public String size() {
        long bytes = file.bytes() - SEAL;
        return bytes < KIB * KIB
                ? Texts.of("attachment.kb", Math.max(1, Math.round((double) bytes / KIB)))
                : Texts.of("attachment.mb", String.format(Locale.ROOT, "%.1f", (double) bytes / KIB / KIB));
    }

    /** As typed by whoever attached it, numbers of people covered; empty for none. */
    public String note() {
        return file.note() == null ? "" : Masking.inText(file.note());
    }
}
