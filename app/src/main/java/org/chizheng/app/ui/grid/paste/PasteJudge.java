package org.chizheng.app.ui.grid.paste;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.chizheng.app.ui.grid.RowJudgement;

/** Sorts pasted rows into the five groups, all at once so that it can see twins among them; on any thread. */
public interface PasteJudge {
    CompletionStage<List<Verdict>> judge(List<Candidate> candidates);

    /** A pasted row in our columns; {@code number} as in the copied block. */
    record Candidate(int number, Map<String, String> values) {}

    /**
     * @param rowId the row of the sheet it is the same as; empty when there is none
     * @param problems why it is held or refused, all of them
     */
    record Verdict(PasteOutcome outcome, String rowId, List<RowJudgement.Problem> problems) {}
}
