package org.chizheng.app.records.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.grid.GridRow;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** The roster of one class as the store holds it, and its seats as rows of the grid. */
final class RosterRows {
    private final Session session;
    private final Id classId;

    RosterRows(Session session, Id classId) {
        this.session = session;
        this.classId = classId;
    }

    /** Rows are called by their seat. */
    record Loaded(TrainingClass into, Map<String, HeldSeat> seats, Map<String, Standing> standings) {}

    Loaded read() {
        TrainingClass header = session.services().classService().require(classId);
        Map<String, HeldSeat> seats = new LinkedHashMap<>();
        Map<String, Standing> standings = new HashMap<>();
        Set<Id> troubled = session.services().cases().recordsInOpenCases();
        for (Seat seat : seated()) {
            String row = seat.enrolment().toString();
            seats.put(row, held(header, seat));
            standings.put(row, standing(seat, troubled));
        }
        return new Loaded(header, seats, standings);
    }

    List<Seat> seated() {
        return session.services().rosters().roster(classId).stream()
                .filter(Seat::seated)
                .toList();
    }

    HeldSeat held(TrainingClass header, Seat seat) {
        return new RosterStore(session, header).held(seat);
    }

    Standing standing(Seat seat, Set<Id> troubled) {
        return session.standing(seat.ownSeq(), troubled.contains(seat.enrolment()));
    }

    Set<Id> troubled() {
        return session.services().cases().recordsInOpenCases();
    }

    GridRow row(String id, HeldSeat seat, Standing standing) {
        return GridRow.of(
                        id,
                        RosterColumns.values(
                                seat.seat(), session.unitName(seat.seat().creditedUnit())))
                .inState(state(standing));
    }

    static GridRow.State state(Standing standing) {
        return switch (standing) {
            case LOCAL -> GridRow.State.UNSENT;
            case SENT -> GridRow.State.SENT;
            case CONFIRMED -> GridRow.State.CONFIRMED;
            case TROUBLED -> GridRow.State.PROBLEM;
        };
    }
}
