package org.chizheng.core.conflict;

import java.util.List;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.RecordKind;

/**
 * One person cannot sit in two classes of two offices on the same days, nor twice in one class. What one office does
 * with its own classes it sees by itself; what no office alone can see comes to the desk.
 *
 * @param code stable, {@code overlap}
 * @param seats a record of this kind is one person in one place
 * @param holder field of the seat that names the person, and how two people are one
 * @param leftOn field of the seat that is set when the person left
 * @param place field of the seat that names the class
 * @param places kind of the class; {@code from} and {@code through} are its first and its last day, ISO
 */
public record OverlapRule(
        String code,
        RecordKind seats,
        SharedValueRule.Holder holder,
        String leftOn,
        String place,
        RecordKind places,
        List<String> days) {

    String from() {
        return days.get(0);
    }

    String through() {
        return days.get(1);
    }

    /** Columns: seat, its office, its heads, holder, place, the place's office, its heads, first day, last day. */
    String selectSeatsOfHolders() {
        return "select e.id, e.office, e.heads, e." + seat(holder.field()) + ", p.id, p.office, p.heads, p."
                + column(places, from()) + ", p." + column(places, through()) + " from " + seats.table() + " e join "
                + places.table() + " p on p.id = e." + seat(place) + " where e." + seat(holder.field())
                + " = any(?) and e.voided is null and p.voided is null and e." + seat(leftOn) + " is null and p."
                + column(places, from()) + " is not null and p." + column(places, through()) + " is not null";
    }

    /** Who sits, or ever sat, in these places. */
    String selectHoldersOfPlaces() {
        return "select distinct " + seat(holder.field()) + " from " + seats.table() + " where " + seat(place)
                + " = any(?) and " + seat(holder.field()) + " is not null";
    }

    private String seat(String field) {
        return column(seats, field);
    }

    private static String column(RecordKind kind, String field) {
        return kind.field(field).map(Field::column).orElseThrow();
    }
}
