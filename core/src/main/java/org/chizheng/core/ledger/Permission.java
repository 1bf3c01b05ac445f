package org.chizheng.core.ledger;

import org.chizheng.core.shared.Actor;

/** Asked before every append. Declared here, implemented by the office package. */
@FunctionalInterface
public interface Permission {
    /** @throws org.chizheng.core.shared.Refusal when this person may not save this change */
    void check(Actor actor, Change change);

    /** For records that the program itself keeps on this device. */
    Permission EVERYTHING = (actor, change) -> {};
}
