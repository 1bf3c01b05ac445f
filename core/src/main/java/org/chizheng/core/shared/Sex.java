package org.chizheng.core.shared;

/** GB/T 2261 sex; always derived from the identity number where it carries one, a typed column is only raw text. */
public enum Sex {
    MALE("1", "男"),
    FEMALE("2", "女"),
    /** The document does not carry it. */
    UNSTATED("9", "未说明");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
