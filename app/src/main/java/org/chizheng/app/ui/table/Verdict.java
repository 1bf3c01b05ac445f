package org.chizheng.app.ui.table;

/** What the check of one row says, in a column of its own: ✓ stands, ! goes on with a reason, ✗ is refused. */
public enum Verdict {
    FINE("✓", "verdict-fine"),
    WARNED("!", "verdict-warned"),
    REFUSED("✗", "verdict-refused");

    private final String mark;
    private final String styleClass;

    Verdict(String mark, String styleClass) {
        this.mark = mark;
        this.styleClass = styleClass;
    }

    public String mark() {
        return mark;
    }

    public String styleClass() {
        return styleClass;
    }
}
