package org.chizheng.core.person.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.person.Pinyin;

/**
 * Every reading by a small number, and the number of every character's, so that a pass over names compares numbers. Made
 * once, in the background when the first person is packed: it asks {@link Pinyin} for every character there is.
 */
final class Syllables {
    static final Syllables ALL = new Syllables();

    private final short[] codes = new short[Character.MAX_VALUE + 1];
    private final short[] surnames = new short[Character.MAX_VALUE + 1];
    private final String[] syllables;

    private Syllables() {
        Map<String, Short> known = new HashMap<>();
        List<String> listed = new ArrayList<>();
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            codes[character] = code(Pinyin.syllable(character), known, listed);
            surnames[character] = code(Pinyin.surnameSyllable((char) character), known, listed);
        }
        syllables = listed.toArray(String[]::new);
    }

    private static short code(String syllable, Map<String, Short> known, List<String> listed) {
        return known.computeIfAbsent(syllable, added -> {
            listed.add(added);
            return (short) (listed.size() - 1);
        });
    }

    /** Makes the table now, so that the first search need not. */
    static void load() {
        ALL.count();
    }

    int count() {
        return syllables.length;
    }

    /** Empty for the characters that have no reading. */
    String syllable(int code) {
        return syllables[code];
    }

    /** Of a character that is no surname. */
    int of(char character) {
        return codes[character];
    }

    int ofSurname(char character) {
        return surnames[character];
    }
}
