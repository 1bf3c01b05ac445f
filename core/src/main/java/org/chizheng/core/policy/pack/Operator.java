package org.chizheng.core.policy.pack;

import java.util.Arrays;
import java.util.Optional;

/** How documents compare. 及以上 and 以上, 不达 and 以下 are not one another: a pack says the operator, not the word. */
public enum Operator {
    AT_LEAST("不低于"),
    ABOVE("高于"),
    AT_MOST("不高于"),
    BELOW("低于");

    private final String label;

    Operator(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Operator> ofLabel(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public boolean holds(long left, long right) {
        return switch (this) {
            case AT_LEAST -> left >= right;
            case ABOVE -> left > right;
            case AT_MOST -> left <= right;
            case BELOW -> left < right;
        };
    }
}
