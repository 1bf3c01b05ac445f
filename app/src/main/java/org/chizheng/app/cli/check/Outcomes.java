package org.chizheng.app.cli.check;

import org.chizheng.core.shared.Outcome;

/** The outcomes of a check in a table. */
final class Outcomes {
    private Outcomes() {}

    static String word(Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> "可存";
            case NORMALISE -> "规范后可存";
            case ASK -> "请确认";
            case REFUSE -> "拒绝";
        };
    }
}
