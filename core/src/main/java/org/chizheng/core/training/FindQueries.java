package org.chizheng.core.training;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.TRAINEE;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.util.List;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Classes, certificates and vouchers for the search box. Numbers are found by their beginning, as a range on their
 * index (H2 scans for a LIKE whose pattern is a parameter); class names by any part, there are only thousands.
 */
public final class FindQueries {
    private final Store store;

    public FindQueries(Store store) {
        this.store = store;
    }

    /** Live classes whose number begins with the text or whose name contains it, newest start first. */
    public List<Found.OfClass> classes(String text, int limit) {
        return store.query()
                .select(TRAINING_CLASS.ID, TRAINING_CLASS.NO, TRAINING_CLASS.NAME, TRAINING_CLASS.STARTS_ON)
                .from(TRAINING_CLASS)
                .where(starts(TRAINING_CLASS.NO, text).or(TRAINING_CLASS.NAME.contains(text)))
                .and(TRAINING_CLASS.VOIDED.isNull())
                .orderBy(TRAINING_CLASS.STARTS_ON.desc().nullsFirst(), TRAINING_CLASS.NO)
                .limit(limit)
                .fetch(row -> new Found.OfClass(Id.ofBytes(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** Live certificates whose number begins with the text, in the order of the numbers. */
    public List<Found.OfCertificate> certificates(String text, int limit) {
        return store.query()
                .select(
                        CERTIFICATE.ID,
                        CERTIFICATE.KIND,
                        CERTIFICATE.NUMBER,
                        CERTIFICATE.TRAINEE,
                        TRAINEE.NAME,
                        CERTIFICATE.OCCUPATION_NAME)
                .from(CERTIFICATE)
                .leftJoin(TRAINEE)
                .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                .where(starts(CERTIFICATE.NUMBER, text))
                .and(CERTIFICATE.VOIDED.isNull())
                .orderBy(CERTIFICATE.NUMBER)
                .limit(limit)
                .fetch(row -> new Found.OfCertificate(
                        Id.ofBytes(row.value1()),
                        row.value2(),
                        row.value3(),
                        id(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    /** Seats whose voucher number begins with the text, in the order of the numbers. */
    public List<Found.OfVoucher> vouchers(String text, int limit) {
        return store.query()
                .select(
                        ENROLMENT.ID,
                        ENROLMENT.VOUCHER_NO,
                        ENROLMENT.TRAINEE,
                        TRAINEE.NAME,
                        ENROLMENT.TRAINING_CLASS,
                        TRAINING_CLASS.NAME)
                .from(ENROLMENT)
                .leftJoin(TRAINEE)
                .on(TRAINEE.ID.eq(ENROLMENT.TRAINEE))
                .leftJoin(TRAINING_CLASS)
                .on(TRAINING_CLASS.ID.eq(ENROLMENT.TRAINING_CLASS))
                .where(starts(ENROLMENT.VOUCHER_NO, text))
                .and(ENROLMENT.VOIDED.isNull())
                .orderBy(ENROLMENT.VOUCHER_NO)
                .limit(limit)
                .fetch(row -> new Found.OfVoucher(
                        Id.ofBytes(row.value1()),
                        row.value2(),
                        id(row.value3()),
                        row.value4(),
                        id(row.value5()),
                        row.value6()));
    }

    private static Condition starts(Field<String> field, String text) {
        return field.ge(text).and(field.lt(text + '\uffff'));
    }

    private static Id id(byte[] reference) {
        return reference == null ? null : Id.ofBytes(reference);
    }
}
