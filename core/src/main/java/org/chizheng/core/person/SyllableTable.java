package org.chizheng.core.person;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The syllable of a character, found by its place in ICU's pinyin order between the first characters of two syllables.
 * ICU can also transliterate, but compiling those rules takes seconds at the first search; its order is ready-made.
 */
final class SyllableTable {
    /** Read at the first search and not at the program's start. */
    static final SyllableTable LOADED = new SyllableTable();

    private final Collator order =
            Collator.getInstance(new ULocale("zh-u-co-pinyin")).freeze();
    private final List<String> entries = read();

    private SyllableTable() {}

    /** Lower case, no tone; empty for a character that has no common reading. */
    String syllableOf(String character) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (order.compare(firstOf(entries.get(middle)), character) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? "" : entries.get(high).replaceAll("[^a-z]", "");
    }

    private static String firstOf(String entry) {
        return entry.substring(entry.offsetByCodePoints(entry.length(), -1));
    }

    private static List<String> read() {
        try (InputStream resource = SyllableTable.class.getResourceAsStream("pinyin.txt")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
