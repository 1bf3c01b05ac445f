package org.chizheng.core.attachment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an attached file shows. */
public enum AttachmentSort {
    ID_COPY("id-copy", "身份证复印件"),
    PHOTO("photo", "本人照片"),
    PROOF("proof", "证明材料"),
    CERTIFICATE("certificate", "证书复印件"),
    SIGNED("signed", "签字材料"),
    OTHER("other", "其他材料");

    private final String code;
    private final String label;

    AttachmentSort(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<AttachmentSort> byCode(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code.equals(code)).findFirst();
    }

    static Map<String, String> words() {
        return Arrays.stream(values()).collect(Collectors.toMap(sort -> sort.code, sort -> sort.label));
    }
}
