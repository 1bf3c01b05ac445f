package org.chizheng.app.bureau.inbox;

import java.util.Set;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.intake.InboxList;

/** The four words under which a batch's records are counted. */
enum ChangeWord {
    NEW("new"),
    CHANGED("changed"),
    CONFLICT("conflict"),
    SUSPECTED("suspected");

    private final String code;

    ChangeWord(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String text() {
        return switch (this) {
            case NEW -> Texts.of("inbox.new");
            case CHANGED -> Texts.of("inbox.changed");
            case CONFLICT -> Texts.of("inbox.conflict");
            case SUSPECTED -> Texts.of("inbox.suspected");
        };
    }

    Set<Id> of(InboxList.Changes changes) {
        return switch (this) {
            case NEW -> changes.added();
            case CHANGED -> changes.changed();
            case CONFLICT -> changes.conflicts();
            case SUSPECTED -> changes.suspected();
        };
    }
}
