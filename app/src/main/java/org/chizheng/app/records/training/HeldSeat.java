package org.chizheng.app.records.training;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.GroupQueries;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;

/**
 * A seat that stands in the register, and what of it was on the screen when its row was filled.
 *
 * @param seen heads of the seat
 * @param person heads of the person's record
 * @param groups the person's groups, each with its heads
 */
record HeldSeat(Seat seat, Seen seen, Seen person, List<GroupQueries.Group> groups) {
    HeldSeat {
        groups = List.copyOf(groups);
    }

    /** What was seen of this record, when it is the seat or its person. */
    Optional<Seen> seenOf(Id record) {
        if (record.equals(seat.enrolment())) {
            return Optional.of(seen);
        }
        boolean mine = seat.trainee() != null && seat.trainee().id().equals(record);
        return mine ? Optional.of(person) : Optional.empty();
    }
}
