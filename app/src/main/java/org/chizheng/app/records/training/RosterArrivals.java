package org.chizheng.app.records.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.chizheng.app.ui.grid.GridModel;
import org.chizheng.app.ui.grid.GridRow;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/**
 * Brings an open roster up to the store without taking anything from the hands of whoever types: a row that differs
 * from what it was read as is left alone, and what was seen of it stays what was seen, so that its save tells.
 */
final class RosterArrivals {
    private final RosterRows rows;
    private final Map<String, HeldSeat> before;
    private final Map<Id, String> places = new HashMap<>();

    /**
     * Made on the screen's thread.
     *
     * @param held what the rows were read as
     * @param parked seats of rows that this person took off
     */
    RosterArrivals(RosterRows rows, Map<String, HeldSeat> held, Map<String, Id> parked) {
        this.rows = rows;
        this.before = Map.copyOf(held);
        parked.forEach((row, seat) -> places.put(seat, row));
        before.forEach((row, seat) -> places.put(seat.seat().enrolment(), row));
    }

    /**
     * What differs from before.
     *
     * @param changed rows that are new or stand otherwise
     * @param standings of every seat, by row
     * @param gone rows whose seat is taken off
     */
    record Arrived(
            RosterRows rows,
            Map<String, HeldSeat> before,
            Map<String, HeldSeat> changed,
            Map<String, Standing> standings,
            Set<String> gone) {
        /** Only rows that nobody saved or typed in since: {@code untouched} compares a row with its seat. */
        void putInto(GridModel grid, Map<String, HeldSeat> held, BiPredicate<GridRow, HeldSeat> untouched) {
            List<GridRow> come = new ArrayList<>();
            changed.forEach((row, seat) -> {
                boolean free = held.get(row) == before.get(row);
                boolean asRead = before.containsKey(row)
                        ? grid.row(row)
                                .filter(shown -> untouched.test(shown, before.get(row)))
                                .isPresent()
                        : grid.row(row).isEmpty();
                if (free && asRead) {
                    held.put(row, seat);
                    come.add(rows.row(row, seat, standings.get(row)));
                }
            });
            Set<String> leave = new HashSet<>();
            for (String row : gone) {
                boolean asRead = grid.row(row)
                        .filter(shown -> untouched.test(shown, before.get(row)))
                        .isPresent();
                if (asRead && held.remove(row, before.get(row))) {
                    leave.add(row);
                }
            }
            if (!come.isEmpty() || !leave.isEmpty()) {
                grid.arrive(come, leave);
            }
            standings.forEach((row, standing) -> grid.row(row)
                    .filter(shown -> shown.state() != RosterRows.state(standing))
                    .ifPresent(shown -> grid.setState(row, RosterRows.state(standing))));
        }
    }

    /** Beside the screen. */
    Arrived read(TrainingClass header) {
        Map<String, HeldSeat> changed = new LinkedHashMap<>();
        Map<String, Standing> standings = new HashMap<>();
        Set<String> gone = new HashSet<>(before.keySet());
        Set<Id> troubled = rows.troubled();
        for (Seat seat : rows.seated()) {
            String row = places.getOrDefault(seat.enrolment(), seat.enrolment().toString());
            gone.remove(row);
            standings.put(row, rows.standing(seat, troubled));
            HeldSeat known = before.get(row);
            if (known == null || !known.seat().equals(seat)) {
                changed.put(row, rows.held(header, seat));
            }
        }
        return new Arrived(rows, before, changed, standings, gone);
    }
}
