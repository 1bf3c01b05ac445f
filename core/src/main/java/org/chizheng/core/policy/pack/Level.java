package org.chizheng.core.policy.pack;

import java.util.Arrays;
import java.util.Optional;

/** Layers of documents; what stands later here goes before what stands earlier. */
public enum Level {
    NATION("国家"),
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Level> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label.equals(label))
                .findFirst();
    }
}
