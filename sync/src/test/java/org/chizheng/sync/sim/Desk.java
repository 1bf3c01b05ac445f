package org.chizheng.sync.sim;

import java.util.List;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;

/** Where somebody sits and saves, in either layer. */
interface Desk {
    Ledger ledger();

    Actor actor();

    Seams seams();

    /** The records of a kind that are here, in order. */
    List<Id> ids(RecordKind kind);

    /** Says that these records are made by one action: all of them, or none. */
    void together(List<Id> records);
}
