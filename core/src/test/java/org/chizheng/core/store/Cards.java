package org.chizheng.core.store;

import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;

/** Cards of folders that tests keep without a {@link Home}. */
public final class Cards {
    private Cards() {}

    /** The same folder with another chain to be written. */
    public static HomeCard turned(HomeCard card, Chain.Point left, Id fresh) {
        return card.turned(left, fresh);
    }
}
