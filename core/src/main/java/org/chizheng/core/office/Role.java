package org.chizheng.core.office;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an account may do. Least privilege: who reads the audit does not write records, who manages accounts does not
 * decide cases; who confirms what others did does not set what everybody's deadlines are counted by. {@code DECIDE}
 * counts at the bureau only.
 */
public enum Role {
    CLERK("clerk", "经办", EnumSet.of(Right.SAVE_RECORDS, Right.REVEAL, Right.PRINT_FULL, Right.EXPORT_FULL, Right.SEND)),
    LEAD(
            "lead",
            "负责人",
            EnumSet.of(
                    Right.SAVE_RECORDS,
                    Right.REVEAL,
                    Right.PRINT_FULL,
                    Right.EXPORT_FULL,
                    Right.CONFIRM_EXPORT,
                    Right.SEND,
                    Right.DECIDE,
                    Right.MANAGE_ACCOUNTS,
                    Right.MANAGE_DEVICES,
                    Right.SET_CALENDAR)),
    REVIEWER("reviewer", "复核", EnumSet.of(Right.REVEAL, Right.DECIDE, Right.CONFIRM_EXPORT)),
    AUDITOR("auditor", "审计", EnumSet.of(Right.READ_AUDIT)),
    VIEWER("viewer", "查看", EnumSet.noneOf(Right.class));

    private final String code;
    private final String label;
    private final Set<Right> rights;

    Role(String code, String label, Set<Right> rights) {
        this.code = code;
        this.label = label;
        this.rights = Set.copyOf(rights);
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** @throws IllegalArgumentException for a code that no role has */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + code));
    }

    static Map<String, String> words() {
        return Arrays.stream(values()).collect(Collectors.toMap(role -> role.code, role -> role.label));
    }
}
