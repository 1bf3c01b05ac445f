package org.chizheng.core.policy.pack;

import java.util.Arrays;
import java.util.Optional;

/** What an unmet demand means, mildest first. */
public enum Severity {
    WARN("提醒"),
    /** 原则上: refused unless a person of the county approves. */
    APPROVE("须批准"),
    REFUSE("拒绝"),
    /** Not only the money is refused: the person may not sit in the class. */
    BAR("不得参加");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Severity> ofLabel(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
