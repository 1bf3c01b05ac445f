package org.chizheng.core.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Seams;

/** Entering the rows of a target document as it prints them; only the bureau does. */
public final class TargetService {
    private final Ledger ledger;
    private final Seams seams;

    public TargetService(Ledger ledger, Seams seams) {
        this.ledger = ledger;
        this.seams = seams;
    }

    /** @param rows field names of {@link TargetRecord#KIND} to values, in the order of the table */
    public List<Op> enter(Actor actor, List<Map<String, Object>> rows) {
        List<Change> changes = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            changes.add(Change.create(TargetRecord.KIND, seams.newId(), new LinkedHashMap<>(row)));
        }
        return ledger.record(actor, changes);
    }
}
