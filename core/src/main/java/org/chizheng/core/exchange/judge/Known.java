package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.shared.DateRange;

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
     * @param number the class's number, as an office would look it up
     * @param unit name of the office that runs it
     * @param days first to last day
     * @param occupation as stored
     * @param level code
     * @param subsidised a subsidy may have been drawn for this person in it
     */
    record OtherClass(String number, String unit, DateRange days, String occupation, String level, boolean subsidised) {
        LocalDate start() {
            return days.first();
        }
    }

    /**
     * @param holderIdNo whose it is
     * @param holderName as stored
     * @param fields stored values by field of the layout
     */
    record Certificate(String holderIdNo, String holderName, Map<String, Object> fields) {}
}
