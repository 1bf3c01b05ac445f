package org.chizheng.core.conflict;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;

/** Hands a case to a colleague of this desk, and keeps what was found out about it; nothing of it travels. */
public final class CaseNoteService {
    private final Ledger ledger;

    public CaseNoteService(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param assignee name of the colleague; empty for nobody in particular */
    public void assign(Actor actor, String caseKey, String assignee) {
        save(actor, caseKey, "assignee", assignee);
    }

    /** @param note whom was spoken to, what is awaited; empty takes it away */
    public void note(Actor actor, String caseKey, String note) {
        save(actor, caseKey, "note", note);
    }

    private void save(Actor actor, String caseKey, String field, String value) {
        Id id = CaseNoteRecord.idOf(caseKey);
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("caseKey", caseKey);
        set.put(field, value == null || value.isBlank() ? null : value.strip());
        ledger.record(actor, Change.of(CaseNoteRecord.KIND, id, set, ledger.seen(CaseNoteRecord.KIND, id)));
    }
}
