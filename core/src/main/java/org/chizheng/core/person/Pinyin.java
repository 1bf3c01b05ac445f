package org.chizheng.core.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name is found and sorted by its sound. Surnames have readings of their own (单 Shan, 曾 Zeng, 解 Xie), which a
 * table of characters misses. A character is looked up once and then remembered: a search index asks for the same
 * few thousand again and again.
 */
public final class Pinyin {
    /** By UTF-16 unit; filled as characters are met. A race writes the same text twice, which does no harm. */
    private static final String[] SYLLABLES = new String[Character.MAX_VALUE + 1];

    private static final String[] SURNAME_SYLLABLES = new String[Character.MAX_VALUE + 1];

    private static final Map<String, List<String>> DOUBLE_SURNAMES = readings("尉迟yu chi,万俟mo qi,令狐ling hu,长孙zhang sun,"
            + "澹台tan tai,鲜于xian yu,单于chan yu,宰父zai fu,亓官qi guan,濮阳pu yang,呼延hu yan,轩辕xuan yuan,"
            + "尉犁yu li,仉督zhang du");

    private static final Map<String, List<String>> SURNAMES = readings("单shan,曾zeng,仇qiu,区ou,任ren,查zha,盖ge,解xie,朴piao,"
            + "缪miao,冼xian,乐yue,折she,翟zhai,员yun,召shao,祭zhai,华hua,隗wei,种chong,秘bi,谌chen,覃qin,句gou,"
            + "阚kan,繁po,能nai,黑he,宓mi,逄pang,薄bo,柏bai,盛sheng,"
            + "燕yan,纪ji,车che,尉wei,撒sa,郗xi,呙guo,郇xun,"
            + "贠yun,妫gui,昝zan,仉zhang,藏zang,"
            + "佴nai,谷gu,占zhan,隽juan,会gui,炅gui,郜gao,乜nie,瞿qu,蔚yu");

    private Pinyin() {}

    /** First letters in lower case, one a character: 单晓明 is {@code sxm}. Characters without a reading are left out. */
    public static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String syllable : syllables(name)) {
            letters.append(syllable.charAt(0));
        }
        return letters.toString();
    }

    /** The whole reading without tones or spaces, ü as v: {@code shanxiaoming}, {@code lvbu}. */
    public static String full(String name) {
        return String.join("", syllables(name));
    }

    /** Sorts names as a dictionary does: by syllables, then by the characters themselves. */
    public static String sortKey(String name) {
        return String.join(" ", syllables(name)) + " " + name;
    }

    /** The reading of each character that has one. */
    public static List<String> syllables(String name) {
        int[] characters = name.codePoints().toArray();
        List<String> syllables = new ArrayList<>(surname(name, characters));
        for (int i = syllables.size(); i < characters.length; i++) {
            String syllable = syllable(characters[i]);
            if (!syllable.isEmpty()) {
                syllables.add(syllable);
            }
        }
        return syllables;
    }

    /** The surname's own reading, one or two syllables; empty when it has none, or in names with a separator. */
    private static List<String> surname(String name, int[] characters) {
        if (name.indexOf('\u00b7') >= 0 || characters.length < 2) {
            return List.of();
        }
        List<String> two = DOUBLE_SURNAMES.get(new String(characters, 0, 2));
        return two != null && characters.length > 2
                ? two
                : SURNAMES.getOrDefault(new String(characters, 0, 1), List.of());
    }

    /** The reading of one character that is no surname; empty when it has none. */
    public static String syllable(int character) {
        if (character > Character.MAX_VALUE) {
            return lookUp(character);
        }
        String known = SYLLABLES[character];
        if (known == null) {
            known = lookUp(character);
            SYLLABLES[character] = known;
        }
        return known;
    }

    /** The reading of the first character of a name of two or more that does not start with a {@link #doubleSurname}. */
    public static String surnameSyllable(char character) {
        String known = SURNAME_SYLLABLES[character];
        if (known == null) {
            List<String> own = SURNAMES.get(String.valueOf(character));
            known = own == null ? syllable(character) : own.get(0);
            SURNAME_SYLLABLES[character] = known;
        }
        return known;
    }

    /** 尉迟, 令狐 and their kin, with a given name behind. */
    public static boolean doubleSurname(String name) {
        return name.length() > 2 && DOUBLE_SURNAMES.containsKey(name.substring(0, 2));
    }

    private static String lookUp(int character) {
        String text = Character.toString(character);
        if (Character.isIdeographic(character)) {
            return SyllableTable.LOADED.syllableOf(text);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        char first = plain.charAt(0);
        return first >= 'a' && first <= 'z' || first >= '0' && first <= '9' ? String.valueOf(first) : "";
    }

    private static Map<String, List<String>> readings(String table) {
        return Stream.of(table.split(","))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.replaceAll("[a-z ]", ""),
                        entry -> List.of(entry.replaceAll("[^a-z ]", "").split(" "))));
    }
}
