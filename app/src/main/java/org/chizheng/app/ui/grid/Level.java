package org.chizheng.app.ui.grid;

/** How a row or a cell stands with the rules; the sign is shown in the first column, never the colour alone. */
public enum Level {
    UNJUDGED("", "还没有核对"),
    PENDING("…", "正在核对"),
    GOOD("✓", "合格"),
    WARNING("!", "请留意"),
    REFUSED("✗", "不能这样报");

    private final String sign;
    private final String label;

    Level(String sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    public String sign() {
        return sign;
    }

    public String label() {
        return label;
    }

    /** True for what a person has to look at. */
    public boolean needsEyes() {
        return this == WARNING || this == REFUSED;
    }
}
