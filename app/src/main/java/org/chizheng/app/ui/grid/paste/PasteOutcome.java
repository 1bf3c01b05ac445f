package org.chizheng.app.ui.grid.paste;

/** What becomes of a pasted row; the five groups of the preview. */
public enum PasteOutcome {
    NEW("新增"),
    SAME("相同"),
    UPDATED("更新"),
    HELD("待核"),
    REFUSED("拒收");

    private final String label;

    PasteOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
