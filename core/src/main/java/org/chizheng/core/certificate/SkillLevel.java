package org.chizheng.core.certificate;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.core.shared.TypedText;

/**
 * The five levels that certificates carry, and the two above them of the eight-level system (人社部发〔2022〕14号). 高技能
 * begins at 三级, 中高级 (晋办发〔2021〕6号 一, "中高级技能人才") at 四级.
 */
public enum SkillLevel {
    BEGINNER("5", "五级", "初级工"),
    INTERMEDIATE("4", "四级", "中级工"),
    ADVANCED("3", "三级", "高级工"),
    TECHNICIAN("2", "二级", "技师"),
    SENIOR_TECHNICIAN("1", "一级", "高级技师"),
    SPECIAL_TECHNICIAN("T", "特级", "特级技师"),
    CHIEF_TECHNICIAN("C", "首席", "首席技师");

    private final String code;
    private final String rank;
    private final String label;

    SkillLevel(String code, String rank, String label) {
        this.code = code;
        this.rank = rank;
        this.label = label;
    }

    /** The digit in certificate numbers, or the letter of the two levels above. */
    public String code() {
        return code;
    }

    /** 五级 … 一级. */
    public String rank() {
        return rank;
    }

    /** 初级工 … 首席技师. */
    public String label() {
        return label;
    }

    /** As printed: 五级/初级工. */
    public String both() {
        return rank + "/" + label;
    }

    /** 高技能人才: 高级工 and above. */
    public boolean highSkilled() {
        return compareTo(ADVANCED) >= 0;
    }

    /** 中高级技能人才: 中级工 and above. */
    public boolean intermediateOrAbove() {
        return compareTo(INTERMEDIATE) >= 0;
    }

    /** Code to rank and label, for the record kind. */
    public static Map<String, String> labels() {
        return Arrays.stream(values()).collect(Collectors.toMap(level -> level.code, level -> level.both()));
    }

    public static Optional<SkillLevel> ofCode(String code) {
        for (SkillLevel level : values()) {
            if (level.code.equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Reads a roster's word: 五级, 5, 初级, 初级工, 五级/初级工, 初级工（五级）. Empty when it names none or two. */
    public static Optional<SkillLevel> ofWord(String typed) {
        String word = TypedText.bare(typed);
        Optional<SkillLevel> exact = ofCode(word.replace("级", ""));
        return exact.isPresent() ? exact : longestName(word);
    }

    private static Optional<SkillLevel> longestName(String word) {
        String rest = word;
        SkillLevel found = null;
        for (int i = values().length - 1; i >= 0; i--) {
            SkillLevel level = values()[i];
            String without = rest.replace(level.label, "").replace(level.rank, "");
            String stem = level.label.endsWith("工") ? level.label.substring(0, 2) : level.label;
            without = without.replace(stem, "");
            if (!without.equals(rest)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = level;
                rest = without;
            }
        }
        return rest.matches("[/()、]*") ? Optional.ofNullable(found) : Optional.empty();
    }
}
