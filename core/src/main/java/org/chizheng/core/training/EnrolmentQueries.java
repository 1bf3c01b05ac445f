package org.chizheng.core.training;

import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chizheng.core.person.OnePersonQueries;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.tables.tables.records.EnrolmentRecord;
import org.jooq.Condition;

/** Rosters, and the classes of a person. */
public final class EnrolmentQueries {
    private final Store store;
    private final TraineeQueries trainees;
    private final OnePersonQueries people;

    public EnrolmentQueries(Store store) {
        this.store = store;
        this.trainees = new TraineeQueries(store);
        this.people = new OnePersonQueries(store);
    }

    /** Everybody who was ever on the roster and was not voided, in the order of enrolment. */
    public List<Seat> roster(Id trainingClass) {
        return fetch(ENROLMENT.TRAINING_CLASS.eq(trainingClass.bytes()).and(ENROLMENT.VOIDED.isNull()));
    }

    /** Of the person: also of records that were decided to be this one. */
    public List<Seat> ofTrainee(Id trainee) {
        List<byte[]> all = people.allOf(trainee).stream().map(Id::bytes).toList();
        return fetch(ENROLMENT.TRAINEE.in(all).and(ENROLMENT.VOIDED.isNull()));
    }

    public Optional<Seat> byId(Id enrolment) {
        return fetch(ENROLMENT.ID.eq(enrolment.bytes())).stream().findFirst();
    }

    /** Seats that carry this voucher number now. */
    public List<Seat> byVoucher(String voucherNo) {
        return fetch(ENROLMENT.VOUCHER_NO.eq(voucherNo).and(ENROLMENT.VOIDED.isNull()));
    }

    /** A class of the same person whose days meet the given ones. */
    public record Overlap(String classNo, String className, String startsOn, String endsOn, String office) {}

    public List<Overlap> overlapping(Id trainee, Id exceptClass, DateRange dates) {
        return store.query()
                .select(
                        TRAINING_CLASS.NO,
                        TRAINING_CLASS.NAME,
                        TRAINING_CLASS.STARTS_ON,
                        TRAINING_CLASS.ENDS_ON,
                        TRAINING_CLASS.OFFICE)
                .from(ENROLMENT)
                .join(TRAINING_CLASS)
                .on(TRAINING_CLASS.ID.eq(ENROLMENT.TRAINING_CLASS))
                .where(ENROLMENT.TRAINEE.eq(trainee.bytes()))
                .and(ENROLMENT.VOIDED.isNull())
                .and(ENROLMENT.WITHDRAWN_ON.isNull())
                .and(TRAINING_CLASS.VOIDED.isNull())
                .and(TRAINING_CLASS.ID.ne(exceptClass.bytes()))
                .and(TRAINING_CLASS.STARTS_ON.le(dates.last().toString()))
                .and(TRAINING_CLASS.ENDS_ON.ge(dates.first().toString()))
                .orderBy(TRAINING_CLASS.STARTS_ON)
                .fetch(row -> new Overlap(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private List<Seat> fetch(Condition condition) {
        List<EnrolmentRecord> rows = store.query()
                .selectFrom(ENROLMENT)
                .where(condition)
                .orderBy(ENROLMENT.FIRST_MS, ENROLMENT.FIRST_OP)
                .fetch();
        Map<Id, Trainee> people = rows.isEmpty()
                ? Map.of()
                : trainees
                        .byIds(rows.stream()
                                .map(EnrolmentRecord::getTrainee)
                                .filter(java.util.Objects::nonNull)
                                .map(Id::ofBytes)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Trainee::id, Function.identity()));
        return rows.stream().map(row -> seat(row, people)).toList();
    }

    private static Seat seat(EnrolmentRecord row, Map<Id, Trainee> people) {
        return new Seat(
                Id.ofBytes(row.getId()),
                row.getTrainingClass() == null ? null : Id.ofBytes(row.getTrainingClass()),
                row.getTrainee() == null ? null : people.get(Id.ofBytes(row.getTrainee())),
                row.getCategory(),
                row.getCreditedUnit(),
                row.getChoiceWhy(),
                row.getVoucherNo(),
                row.getWithdrawnOn(),
                row.getWithdrawnWhy(),
                row.getResult(),
                row.getAttendedDays(),
                row.getEmployment(),
                row.getDoubts() == null || row.getDoubts().isEmpty()
                        ? List.of()
                        : List.of(row.getDoubts().split(",")),
                row.getSource(),
                row.getRemark(),
                row.getVoided(),
                row.getOwnSeq());
    }
}
