package org.chizheng.core.attachment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an attached file may be, told by its first bytes: a name says nothing. */
public enum AttachmentForm {
    JPEG("jpeg", "照片（JPEG）", ".jpg", 0xFF, 0xD8, 0xFF),
    PNG("png", "图片（PNG）", ".png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("pdf", "PDF 文件", ".pdf", 0x25, 0x50, 0x44, 0x46, 0x2D);

    private final String code;
    private final String label;
    private final String ending;
    private final int[] first;

    AttachmentForm(String code, String label, String ending, int... first) {
        this.code = code;
        this.label = label;
        this.ending = ending;
        this.first = first;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Of a file that is saved, with its dot. */
    public String ending() {
        return ending;
    }

    /** Empty when the bytes begin like none of these. */
    static Optional<AttachmentForm> of(byte[] content) {
        return Arrays.stream(values()).filter(form -> form.begins(content)).findFirst();
    }

    static Optional<AttachmentForm> byCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    static Map<String, String> words() {
        return Arrays.stream(values()).collect(Collectors.toMap(form -> form.code, form -> form.label));
    }

    private boolean begins(byte[] content) {
        for (int i = 0; i < first.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
