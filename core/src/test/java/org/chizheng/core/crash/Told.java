package org.chizheng.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chizheng.core.shared.Refusal;

/** What a person may be told when the disk fails: a known code, and sentences in Chinese that say what to do. */
public final class Told {
    private Told() {}

    public static void inWords(Refusal refused, Set<String> codes, String where) {
        assertThat(refused.code()).as(where).isIn(codes);
        for (String sentence : new String[] {refused.what(), refused.why(), refused.now()}) {
            assertThat(sentence).as(where + " " + refused.code()).containsPattern("[\\u4e00-\\u9fff]{2,}");
        }
    }
}
