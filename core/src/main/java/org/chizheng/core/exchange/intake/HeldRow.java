package org.chizheng.core.exchange.intake;

import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.shared.Id;

/**
 * A row that was kept aside with everything that a person needs to decide about it.
 *
 * @param row the sheet's own number
 * @param layout code
 * @param trainingClass the class of the roster, or null
 * @param classNo its number as stored, or null
 * @param cells title to raw text
 * @param values by field of the layout, in the words of a sheet: the proposal, or what was typed where there is none
 * @param state code of {@link ImportRecords#ROW_STATES}
 * @param atMillis when it was kept
 */
public record HeldRow(
        Id id,
        Id run,
        String fileName,
        String sheet,
        int row,
        String layout,
        String sender,
        Id trainingClass,
        String classNo,
        Map<String, String> cells,
        Map<String, String> values,
        List<Problem> problems,
        String state,
        long atMillis) {

    /** The name and number as proposed, for a list. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Waits for a person. */
    public boolean isOpen() {
        return state.equals("open");
    }
}
