package org.chizheng.app.bureau.conflict;

import java.time.LocalDate;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Id;

/**
 * A decision that was taken and stands.
 *
 * @param verdict its code
 * @param words the verdict in words
 * @param sent whether an office has been told of it
 */
record DecidedLine(
        Id decision,
        String rule,
        String subject,
        String verdict,
        String words,
        String reason,
        String who,
        LocalDate on,
        boolean sent) {

    /** What is done about a decision that turns out wrong. */
    enum Way {
        /** nobody knows of it yet: as if it had not been */
        UNDO,
        /** offices were told: they are told otherwise, and why */
        ANEW,
        /** two who were made one are two again */
        PART,
        /** on the record itself */
        NONE
    }

    Way way() {
        return switch (verdict) {
            case "live", "void", "accept", "restore" -> Way.NONE;
            case "same" -> sent ? Way.PART : Way.UNDO;
            default -> sent ? Way.ANEW : Way.UNDO;
        };
    }

    String sentWords() {
        return sent ? Texts.of("conflict.sent.yes") : Texts.of("conflict.sent.no");
    }
}
