package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.subsidy.SeatPolicy;
import org.chizheng.core.training.OtherSeatQueries.OtherSeat;

/**
 * What a judge has to know from outside the sheet. The store answers; every answer defaults to "nothing known", so that
 * a sheet can be judged without a store.
 */
public interface Known {
    /** County whose townships a roster names, 6 digits; empty when unknown. */
    default String county() {
        return "";
    }

    /** First to last day of the class that the roster is for. */
    default Optional<DateRange> classDays() {
        return Optional.empty();
    }

    /** The documents that bind the class of the roster, asked about its people. */
    default Optional<SeatPolicy> policy() {
        return Optional.empty();
    }

    /** Occupation of the class as stored in its record, or empty. */
    default String classOccupation() {
        return "";
    }

    /** Level code of the class, or empty. */
    default String classLevel() {
        return "";
    }

    /** The person of this normalised number. */
    default Optional<Person> person(String idNo) {
        return Optional.empty();
    }

    /** The person is already in the class that the roster is for. */
    default boolean enrolled(String idNo) {
        return false;
    }

    /** Why nobody can have attended so many days of the class, in a sentence. */
    default Optional<String> attendedTrouble(long days) {
        return Optional.empty();
    }

    /** The person's other classes, voided ones left out. */
    default List<OtherClass> otherClasses(String idNo) {
        return List.of();
    }

    /** The stored certificate of this kind code and normalised number. */
    default Optional<Certificate> certificate(String kind, String number) {
        return Optional.empty();
    }

    /**
     * Told once before the rows are judged, so that a store can be asked for many people by one question.
     *
     * @param idNos as they will be asked for, in the order of the sheet
     * @param certificateNos likewise; numbers that are still to be normalised may be among them
     * @param voucherNos likewise
     */
    default void expect(Collection<String> idNos, Collection<String> certificateNos, Collection<String> voucherNos) {}

    /** The last word on a row, for what only a store can tell: guarded fields that differ, decisions taken before. */
    default JudgedRow review(JudgedRow row, Header header) {
        return row;
    }

    /** Nothing outside the sheet is known. */
    static Known nothing() {
        return new Known() {};
    }

    /**
     * @param name as stored
     * @param fields stored values by field of the layout, in the types of {@link JudgedRow#values()}
     */
    record Person(String name, Map<String, Object> fields) {}

    /**
     * @param unit name of the office that runs it
     */
    record OtherClass(String unit, OtherSeat seat) {
        String number() {
            return seat.no();
        }

        DateRange days() {
            return seat.days();
        }

        LocalDate start() {
            return seat.days().first();
        }
    }

    /**
     * @param holderIdNo whose it is
     * @param holderName as stored
     * @param fields stored values by field of the layout
     */
    record Certificate(String holderIdNo, String holderName, Map<String, Object> fields) {}
}
