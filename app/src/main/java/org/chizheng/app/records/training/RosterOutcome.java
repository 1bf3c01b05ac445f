package org.chizheng.app.records.training;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;

/**
 * What came of a step of the roster.
 *
 * @param ops what was saved
 * @param seats rows as the register has them now
 * @param gone rows that are off the roster
 */
record RosterOutcome(List<Op> ops, Map<String, HeldSeat> seats, Set<String> gone) {
    static RosterOutcome of(RosterStore store, List<Op> ops, Map<String, Id> seats, Set<String> gone) {
        Map<String, HeldSeat> now = new LinkedHashMap<>();
        seats.forEach((row, seat) -> now.put(row, store.held(seat)));
        return new RosterOutcome(ops, now, gone);
    }

    /** How the rows of a compensated step stand: back on the roster, changed back, or off it. */
    static RosterOutcome after(RosterStore store, List<Op> ops, Map<String, Id> places) {
        Map<String, Id> seats = new LinkedHashMap<>();
        Set<String> gone = new LinkedHashSet<>();
        places.forEach((row, seat) -> {
            if (store.isSeated(seat)) {
                seats.put(row, seat);
            } else {
                gone.add(row);
            }
        });
        return of(store, ops, seats, gone);
    }
}
