package org.chizheng.core.training;

import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.INSTITUTION;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Questions about classes. */
public final class ClassQueries {
    private static final Condition SEATED = ENROLMENT
            .TRAINING_CLASS
            .eq(TRAINING_CLASS.ID)
            .and(ENROLMENT.VOIDED.isNull())
            .and(ENROLMENT.WITHDRAWN_ON.isNull());

    private static final Field<Integer> SEATS =
            DSL.field(DSL.selectCount().from(ENROLMENT).where(SEATED)).as("seats");

    private static final Field<Integer> WITHOUT_VOUCHER = DSL.field(DSL.selectCount()
                    .from(ENROLMENT)
                    .where(SEATED)
                    .and(ENROLMENT.VOUCHER_NO.isNull().or(ENROLMENT.VOUCHER_NO.eq(""))))
            .as("without_voucher");

    private final Store store;

    public ClassQueries(Store store) {
        this.store = store;
    }

    /** What a list shows; null leaves a condition out. */
    public record Filter(String text, String office, boolean withVoided) {
        public static final Filter NONE = new Filter(null, null, false);
    }

    public Optional<TrainingClass> byId(Id id) {
        return fetch(TRAINING_CLASS.ID.eq(id.bytes()), 0, 1).stream().findFirst();
    }

    /** The live class with this number; when two offices gave the same, the one that was changed last. */
    public Optional<TrainingClass> byNo(String no) {
        return fetch(TRAINING_CLASS.NO.eq(no).and(TRAINING_CLASS.VOIDED.isNull()), 0, 1).stream()
                .findFirst();
    }

    /** Newest start first, classes without a date on top. */
    public List<TrainingClass> page(Filter filter, int offset, int limit) {
        return fetch(condition(filter), offset, limit);
    }

    public int count(Filter filter) {
        return store.query()
                .fetchCount(DSL.selectOne()
                        .from(TRAINING_CLASS)
                        .leftJoin(INSTITUTION)
                        .on(INSTITUTION.ID.eq(TRAINING_CLASS.INSTITUTION))
                        .where(condition(filter)));
    }

    private static Condition condition(Filter filter) {
        Condition all = filter.withVoided() ? DSL.noCondition() : TRAINING_CLASS.VOIDED.isNull();
        if (filter.office() != null) {
            all = all.and(TRAINING_CLASS.OFFICE.eq(filter.office()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = filter.text().strip();
            all = all.and(TRAINING_CLASS
                    .NO
                    .contains(text)
                    .or(TRAINING_CLASS.NAME.contains(text))
                    .or(TRAINING_CLASS.OCCUPATION_NAME.contains(text))
                    .or(INSTITUTION.NAME.contains(text)));
        }
        return all;
    }

    private List<TrainingClass> fetch(Condition condition, int offset, int limit) {
        return store.query()
                .select(TRAINING_CLASS.asterisk(), INSTITUTION.NAME.as("institution_name"), SEATS, WITHOUT_VOUCHER)
                .from(TRAINING_CLASS)
                .leftJoin(INSTITUTION)
                .on(INSTITUTION.ID.eq(TRAINING_CLASS.INSTITUTION))
                .where(condition)
                .orderBy(TRAINING_CLASS.STARTS_ON.desc().nullsFirst(), TRAINING_CLASS.NO)
                .limit(offset, limit)
                .fetch(ClassQueries::read);
    }

    private static TrainingClass read(Record row) {
        byte[] institution = row.get(TRAINING_CLASS.INSTITUTION);
        return new TrainingClass(
                Id.ofBytes(row.get(TRAINING_CLASS.ID)),
                row.get(TRAINING_CLASS.NO),
                row.get(TRAINING_CLASS.NAME),
                institution == null ? null : Id.ofBytes(institution),
                row.get("institution_name", String.class),
                row.get(TRAINING_CLASS.OCCUPATION_EDITION),
                row.get(TRAINING_CLASS.OCCUPATION_CODE),
                row.get(TRAINING_CLASS.OCCUPATION_NAME),
                row.get(TRAINING_CLASS.LEVEL),
                row.get(TRAINING_CLASS.KIND),
                row.get(TRAINING_CLASS.STARTS_ON),
                row.get(TRAINING_CLASS.ENDS_ON),
                row.get(TRAINING_CLASS.DAYS),
                row.get(TRAINING_CLASS.HOURS),
                row.get(TRAINING_CLASS.VENUE),
                row.get(TRAINING_CLASS.TEACHERS),
                row.get(TRAINING_CLASS.PLANNED),
                row.get(TRAINING_CLASS.CONTACT),
                row.get(TRAINING_CLASS.PHONE),
                row.get(TRAINING_CLASS.SELECTING_UNIT),
                row.get(TRAINING_CLASS.SUBMITTED_ON),
                row.get(TRAINING_CLASS.APPROVAL),
                row.get(TRAINING_CLASS.APPROVAL_ON),
                row.get(TRAINING_CLASS.APPROVAL_WHY),
                row.get(TRAINING_CLASS.REMARK),
                row.get(TRAINING_CLASS.OFFICE),
                row.get(TRAINING_CLASS.VOIDED),
                row.get(TRAINING_CLASS.OWN_SEQ),
                row.get(TRAINING_CLASS.LAST_MS),
                row.get(SEATS),
                row.get(WITHOUT_VOUCHER));
    }
}
