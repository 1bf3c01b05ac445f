package org.chizheng.core.conflict;

import static org.chizheng.core.store.tables.Tables.CASE_NOTE;

import java.util.HashMap;
import java.util.Map;
import org.chizheng.core.store.Store;

/** What this desk noted on its cases. */
public final class CaseNoteQueries {
    private final Store store;

    public CaseNoteQueries(Store store) {
        this.store = store;
    }

    /**
     * @param assignee name, empty for nobody
     * @param note may be empty
     */
    public record CaseNote(String assignee, String note) {
        public static final CaseNote NONE = new CaseNote("", "");
    }

    /** By the id of the case; cases without a note are left out. */
    public Map<String, CaseNote> all() {
        Map<String, CaseNote> found = new HashMap<>();
        store.query()
                .select(CASE_NOTE.CASE_KEY, CASE_NOTE.ASSIGNEE, CASE_NOTE.NOTE)
                .from(CASE_NOTE)
                .where(CASE_NOTE.VOIDED.isNull())
                .forEach(row -> found.put(
                        row.value1(),
                        new CaseNote(
                                row.value2() == null ? "" : row.value2(), row.value3() == null ? "" : row.value3())));
        return found;
    }
}
