package org.chizheng.app.ui.table;

import org.chizheng.app.ui.Texts;

/** How far a record has travelled. One vocabulary for the whole desk; the shape carries it, the colour repeats it. */
public enum Standing {
    /** 未报: saved here only. */
    LOCAL("○", "standing-local"),
    /** 已报未回: in a batch, no receipt yet. */
    SENT("◐", "standing-sent"),
    /** 已确认: the bureau's receipt is here. */
    CONFIRMED("●", "standing-confirmed"),
    /** 有问题: parked, refused or in conflict at the bureau. */
    TROUBLED("▲", "standing-troubled");

    private final String shape;
    private final String styleClass;

    Standing(String shape, String styleClass) {
        this.shape = shape;
        this.styleClass = styleClass;
    }

    public String shape() {
        return shape;
    }

    public String styleClass() {
        return styleClass;
    }

    public String text() {
        return switch (this) {
            case LOCAL -> Texts.of("standing.local");
            case SENT -> Texts.of("standing.sent");
            case CONFIRMED -> Texts.of("standing.confirmed");
            case TROUBLED -> Texts.of("standing.troubled");
        };
    }
}
