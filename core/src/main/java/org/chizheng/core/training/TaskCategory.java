package org.chizheng.core.training;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The four columns of 附件1 (古政办发〔2021〕26号) that add up to a unit's task. A seat counts in exactly one; the column
 * belongs to the enrolment and not to the class or the person, because a 脱贫劳动力 may sit in any class.
 */
public enum TaskCategory {
    POVERTY_RELIEVED("poverty-relieved", "脱贫劳动力"),
    GENERAL("general", "普惠制培训"),
    EMPLOYEE("employee", "企业职工培训"),
    STARTUP("startup", "创业培训");

    private final String code;
    private final String label;

    TaskCategory(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** The column's heading. */
    public String label() {
        return label;
    }

    /** Code to label, for the record kind. */
    public static Map<String, String> labels() {
        return Arrays.stream(values()).collect(Collectors.toMap(category -> category.code, category -> category.label));
    }

    public static Optional<TaskCategory> ofCode(String code) {
        for (TaskCategory category : values()) {
            if (category.code.equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
