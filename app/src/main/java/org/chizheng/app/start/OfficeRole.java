package org.chizheng.app.start;

import org.chizheng.app.ui.Texts;

/** The three kinds of office that keep this register. */
public enum OfficeRole {
    TOWNSHIP,
    DEPARTMENT,
    BUREAU;

    public String text() {
        return switch (this) {
            case TOWNSHIP -> Texts.of("role.township");
            case DEPARTMENT -> Texts.of("role.department");
            case BUREAU -> Texts.of("role.bureau");
        };
    }
}
