package org.chizheng.core.exchange.layout;

import java.text.Normalizer;
import java.util.Locale;

/** Column titles are compared by their letters only: 姓　名*, “姓名（必填）” and 姓名 are one title. */
public final class Titles {
    private Titles() {}

    /** Half width, no blanks, no marks, nothing in brackets; lower case. */
    public static String plain(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC);
        return folded.replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^】]*】", "")
                .replaceAll("[\\s\\p{Z}\\p{Cf}*★:：、.。\"'“”‘’()\\[\\]_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
