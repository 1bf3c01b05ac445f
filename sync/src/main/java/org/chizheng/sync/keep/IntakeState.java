package org.chizheng.sync.keep;

import java.util.Arrays;

/** What became of a file that came in whole and genuine. */
public enum IntakeState {
    /** part of the store */
    TAKEN("taken", "已接收"),
    /** kept; something before it is missing */
    WAITING("waiting", "等待前面的包"),
    /** part of the history and of no record: all of it stands behind the mark up to which its device is trusted */
    QUARANTINED("quarantined", "已封存，不采用"),
    /** kept as evidence: another history under the same name */
    FORK("fork", "与已收记录矛盾，已封存");

    private final String code;
    private final String label;

    IntakeState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for a code that no state has */
    public static IntakeState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }
}
