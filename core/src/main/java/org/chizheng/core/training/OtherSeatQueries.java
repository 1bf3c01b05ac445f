package org.chizheng.core.training;

import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Record;

/**
 * Where else people sit or sat, asked once for many of them: for the checks of a roster and for the rules on how often a
 * subsidy may be drawn. Withdrawn and voided seats, voided classes and classes without days are left out.
 */
public final class OtherSeatQueries {
    private static final int AT_ONCE = 256;

    private final Store store;

    public OtherSeatQueries(Store store) {
        this.store = store;
    }

    /**
     * A seat in another class.
     *
     * @param occupation as stored; empty when the class has none, as {@code level} and {@code no}
     * @param level code
     * @param kind code of {@link TrainingKind}, or null
     * @param subsidised as long as no claims are kept here, a subsidy may have been drawn for every seat that did not
     *     fail and is not one of 高素质农民, whose money comes from elsewhere
     */
    public record OtherSeat(
            Id trainee,
            String no,
            String office,
            DateRange days,
            String occupation,
            String level,
            String kind,
            boolean subsidised) {}

    /** In the order of the first days. */
    public List<OtherSeat> of(Collection<Id> trainees, Id exceptClass) {
        List<byte[]> keys = trainees.stream().map(Id::bytes).toList();
        List<OtherSeat> seats = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            seats.addAll(store.query()
                    .select(
                            ENROLMENT.TRAINEE,
                            ENROLMENT.RESULT,
                            TRAINING_CLASS.NO,
                            TRAINING_CLASS.OFFICE,
                            TRAINING_CLASS.STARTS_ON,
                            TRAINING_CLASS.ENDS_ON,
                            TRAINING_CLASS.OCCUPATION_NAME,
                            TRAINING_CLASS.LEVEL,
                            TRAINING_CLASS.KIND)
                    .from(ENROLMENT)
                    .join(TRAINING_CLASS)
                    .on(TRAINING_CLASS.ID.eq(ENROLMENT.TRAINING_CLASS))
                    .where(ENROLMENT.TRAINEE.in(keys.subList(from, Math.min(keys.size(), from + AT_ONCE))))
                    .and(ENROLMENT.TRAINING_CLASS.ne(exceptClass.bytes()))
                    .and(ENROLMENT.VOIDED.isNull())
                    .and(ENROLMENT.WITHDRAWN_ON.isNull())
                    .and(TRAINING_CLASS.VOIDED.isNull())
                    .and(TRAINING_CLASS.STARTS_ON.isNotNull())
                    .and(TRAINING_CLASS.ENDS_ON.ge(TRAINING_CLASS.STARTS_ON))
                    .orderBy(TRAINING_CLASS.STARTS_ON, TRAINING_CLASS.NO)
                    .fetch(OtherSeatQueries::seat));
        }
        return seats;
    }

    private static OtherSeat seat(Record row) {
        String result = row.get(ENROLMENT.RESULT);
        boolean failed = "failed".equals(result) || "absent".equals(result);
        String kind = row.get(TRAINING_CLASS.KIND);
        return new OtherSeat(
                Id.ofBytes(row.get(ENROLMENT.TRAINEE)),
                orEmpty(row.get(TRAINING_CLASS.NO)),
                orEmpty(row.get(TRAINING_CLASS.OFFICE)),
                new DateRange(
                        LocalDate.parse(row.get(TRAINING_CLASS.STARTS_ON)),
                        LocalDate.parse(row.get(TRAINING_CLASS.ENDS_ON))),
                orEmpty(row.get(TRAINING_CLASS.OCCUPATION_NAME)),
                orEmpty(row.get(TRAINING_CLASS.LEVEL)),
                kind,
                !failed && !TrainingKind.FARMER.code().equals(kind));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
