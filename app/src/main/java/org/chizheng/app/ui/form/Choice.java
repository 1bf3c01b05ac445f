package org.chizheng.app.ui.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One entry of a picker, found by its Chinese text, its code, its full pinyin or the initials of it.
 *
 * @param pinyin syllables with blanks between them, {@code gu xian}, readings of surnames already right; may be empty
 */
public record Choice<T>(T value, String code, String text, String pinyin) {
    /** Better matches first: 0 the start of the text or code, 1 initials, 2 the start of the pinyin, 3 inside; -1 none. */
    int rank(String typed) {
        String query = DateReading.narrow(typed).toLowerCase(Locale.ROOT);
        if (query.isEmpty()
                || text.startsWith(query)
                || code.toLowerCase(Locale.ROOT).startsWith(query)) {
            return 0;
        }
        if (initials().startsWith(query)) {
            return 1;
        }
        if (pinyin.replace(" ", "").startsWith(query)) {
            return 2;
        }
        return text.contains(query) || initials().contains(query) ? 3 : -1;
    }

    private String initials() {
        StringBuilder out = new StringBuilder();
        for (String syllable : pinyin.split(" ")) {
            if (!syllable.isEmpty()) {
                out.append(syllable.charAt(0));
            }
        }
        return out.toString();
    }

    /** The choices that match, the last used of equal rank first, then in the given order. */
    static <T> List<Choice<T>> matching(List<Choice<T>> all, List<T> recent, String typed) {
        List<Choice<T>> found = new ArrayList<>();
        for (Choice<T> choice : all) {
            if (choice.rank(typed) >= 0) {
                found.add(choice);
            }
        }
        found.sort(
                Comparator.<Choice<T>>comparingInt(choice -> choice.rank(typed)).thenComparingInt(choice -> {
                    int at = recent.indexOf(choice.value);
                    return at < 0 ? Integer.MAX_VALUE : at;
                }));
        return found;
    }
}
