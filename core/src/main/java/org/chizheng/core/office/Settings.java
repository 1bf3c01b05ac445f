package org.chizheng.core.office;

import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Seams;

/** Settings of this home, kept in the journal like everything else that a person set. */
public final class Settings {
    private final Ledger ledger;
    private final AccountQueries queries;
    private final Seams seams;

    public Settings(Ledger ledger, AccountQueries queries, Seams seams) {
        this.ledger = ledger;
        this.queries = queries;
        this.seams = seams;
    }

    public Optional<String> get(String name) {
        return queries.setting(name).map(AccountQueries.Setting::value);
    }

    public void put(Actor actor, String name, String value) {
        Optional<AccountQueries.Setting> present = queries.setting(name);
        if (present.isPresent()) {
            var id = present.get().id();
            ledger.record(
                    actor,
                    Change.of(OfficeRecords.SETTING, id, Map.of("val", value), ledger.seen(OfficeRecords.SETTING, id)));
        } else {
            ledger.record(
                    actor, Change.create(OfficeRecords.SETTING, seams.newId(), Map.of("name", name, "val", value)));
        }
    }
}
