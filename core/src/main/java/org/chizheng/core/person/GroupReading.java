package org.chizheng.core.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.TypedText;

/**
 * What a 人员类别 cell says: several groups in one cell, in the words of several years. All groups are kept, each is
 * proved later; a word that fits none or two groups goes to a person.
 *
 * @param groups in the order of the documents
 * @param unread words that name no group, or two
 * @param warnings {@code group.old-word}: 贫困户 after 2020 holds only for people on the list of 乡村振兴
 */
public record GroupReading(Set<PersonGroup> groups, List<String> unread, List<Finding> warnings) {
    private static final Pattern PARTS = Pattern.compile("[/／、，,；;+＋\\s\u3000和及]+");
    private static final Pattern DENIED = Pattern.compile("^(非|不是|不属|无).*");
    private static final LocalDate RENAMED = LocalDate.of(2021, 1, 1);
    private static final List<String> OLD_WORDS =
            List.of("建档立卡贫困劳动力", "建档立卡贫困户", "建档立卡贫困人口", "建档立卡户", "建档立卡", "贫困劳动力", "贫困人口", "贫困户");
    private static final Map<String, PersonGroup> BY_WORD = words();

    public GroupReading {
        groups = Collections.unmodifiableSet(groups);
        unread = List.copyOf(unread);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a cell.
     *
     * @param typed may be null
     * @param on the day the membership is claimed for, the first day of the class
     */
    public static GroupReading of(String typed, LocalDate on) {
        Set<PersonGroup> groups = EnumSet.noneOf(PersonGroup.class);
        List<String> unread = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        for (String part : PARTS.split(TypedText.trimmed(typed))) {
            String word = TypedText.bare(part);
            if (!word.isEmpty() && !readWord(word, groups)) {
                unread.add(word);
            }
            if (!on.isBefore(RENAMED) && groups.contains(PersonGroup.POVERTY_RELIEVED) && isOld(word)) {
                warnings.add(Finding.of(
                        "group.old-word",
                        "“" + word + "”是2021年以前的说法，已按脱贫劳动力登记",
                        "2021年起以乡村振兴部门的脱贫劳动力名单为准",
                        "请与名单核对，不在名单上的改为其他类别"));
            }
        }
        return new GroupReading(groups, unread, warnings);
    }

    /** Whether every word was understood. */
    public boolean certain() {
        return unread.isEmpty();
    }

    private static boolean isOld(String word) {
        return BY_WORD.get(word) != PersonGroup.POOR_FAMILY_CHILD
                && OLD_WORDS.stream().anyMatch(word::contains);
    }

    private static boolean readWord(String word, Set<PersonGroup> groups) {
        PersonGroup exact = BY_WORD.get(word);
        if (exact != null) {
            groups.add(exact);
            return true;
        }
        if (DENIED.matcher(word).matches()) {
            return false;
        }
        boolean found = false;
        String rest = word;
        for (Map.Entry<String, PersonGroup> known : BY_WORD.entrySet()) {
            if (known.getKey().length() > 2 && rest.contains(known.getKey())) {
                groups.add(known.getValue());
                rest = rest.replace(known.getKey(), "|");
                found = true;
            }
        }
        return found;
    }

    /** Longest words first, so that 脱贫不稳定户 is not read as 脱贫. */
    private static Map<String, PersonGroup> words() {
        Map<String, PersonGroup> words = new HashMap<>();
        for (PersonGroup group : PersonGroup.values()) {
            words.put(TypedText.bare(group.label()), group);
            words.put(group.code(), group);
            group.words().forEach(word -> words.put(word, group));
        }
        OLD_WORDS.forEach(word -> words.put(word, PersonGroup.POVERTY_RELIEVED));
        Map<String, PersonGroup> sorted = new TreeMap<>(
                (one, other) -> one.length() != other.length() ? other.length() - one.length() : one.compareTo(other));
        sorted.putAll(words);
        return sorted;
    }
}
