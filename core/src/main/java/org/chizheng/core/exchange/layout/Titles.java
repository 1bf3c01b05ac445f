package org.chizheng.core.exchange.layout;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Column titles are compared by their letters only: 姓　名*, “姓名（必填）” and 姓名 are one title. */
public final class Titles {
    private Titles() {}

    /**
     * What each column is remembered by: its plain title, and for the second and later columns of one title the title
     * and how many there were: 电话, 电话#2.
     */
    public static List<String> keys(List<String> titles) {
        Map<String, Integer> seen = new HashMap<>();
        return titles.stream()
                .map(Titles::plain)
                .map(plain -> {
                    int times = seen.merge(plain, 1, Integer::sum);
                    return times == 1 || plain.isEmpty() ? plain : plain + "#" + times;
                })
                .toList();
    }

    /** Half width, no blanks, no marks, nothing in brackets; lower case. */
    public static String plain(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC);
        return folded.replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^】]*】", "")
                .replaceAll("[\\s\\p{Z}\\p{Cf}*★:：、.。\"'“”‘’()\\[\\]_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
