package org.chizheng.app.ui.table;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Sorts names as a Chinese list does, by pinyin, and not by code point. Made at the first sort, not at start. */
enum ChineseOrder implements Comparator<String> {
    INSTANCE;

    private static final class Rules {
        private static final Collator CHINA = Collator.getInstance(Locale.CHINA);
    }

    @Override
    public int compare(String left, String right) {
        return Rules.CHINA.compare(left == null ? "" : left, right == null ? "" : right);
    }
}
