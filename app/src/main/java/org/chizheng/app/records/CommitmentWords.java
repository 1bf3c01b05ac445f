package org.chizheng.app.records;

import org.chizheng.app.ui.Texts;
import org.chizheng.core.person.CommitmentQueries.Commitment;

/** A signed 承诺书 in words: the day, and where the paper lies. */
public final class CommitmentWords {
    private CommitmentWords() {}

    /** @param paper null while none is signed */
    public static String of(Commitment paper) {
        if (paper == null) {
            return Texts.of("commitment.none");
        }
        String day = paper.signedOn() == null ? Texts.of("commitment.no-day") : paper.signedOn();
        return paper.keptAt() == null
                ? Texts.of("commitment.signed", day)
                : Texts.of("commitment.signed.kept", day, paper.keptAt());
    }
}
