package org.chizheng.core.institution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Recording training institutions. */
public final class InstitutionService {
    private final Ledger ledger;
    private final InstitutionQueries queries;
    private final Seams seams;

    public InstitutionService(Ledger ledger, InstitutionQueries queries, Seams seams) {
        this.ledger = ledger;
        this.queries = queries;
        this.seams = seams;
    }

    /** The institution with this name; recorded now when it is not known yet. */
    public Id named(Actor actor, String name, Map<String, Object> more) {
        if (name == null || name.isBlank()) {
            throw Refusal.of("institution.name", "没有填培训机构名称", "补贴按机构拨付，名称要与许可证一致", "请填写机构全称");
        }
        String full = name.strip();
        return queries.byName(full).map(InstitutionQueries.Institution::id).orElseGet(() -> {
            Map<String, Object> values = new LinkedHashMap<>(more);
            values.put("name", full);
            Id id = seams.newId();
            ledger.record(actor, Change.create(InstitutionRecord.KIND, id, values));
            return id;
        });
    }

    /** @throws Refusal {@code record.voided} */
    public List<Op> amend(Actor actor, Id institution, Map<String, Object> set, Seen seen, String why) {
        ledger.refuseVoided(InstitutionRecord.KIND, institution);
        return ledger.record(
                actor,
                List.of(Change.of(InstitutionRecord.KIND, institution, set, seen)
                        .because(why)));
    }
}
