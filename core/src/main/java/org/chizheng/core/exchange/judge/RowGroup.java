package org.chizheng.core.exchange.judge;

/** The five heaps of the preview. */
public enum RowGroup {
    ADDED("added", "新增"),
    SAME("same", "已有相同"),
    UPDATED("updated", "将更新"),
    HELD("held", "待核"),
    REFUSED("refused", "拒收");

    private final String code;
    private final String label;

    RowGroup(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The key in the JSON of {@code import}. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean stored() {
        return this == ADDED || this == UPDATED || this == SAME;
    }
}
