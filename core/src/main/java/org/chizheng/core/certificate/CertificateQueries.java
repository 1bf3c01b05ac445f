package org.chizheng.core.certificate;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.person.OnePersonQueries;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Questions about certificates. */
public final class CertificateQueries {
    private final Store store;

    public CertificateQueries(Store store) {
        this.store = store;
    }

    /** What a list shows; null leaves a condition out. */
    public record Filter(String text, String sourceUnit, String kind, boolean withVoided) {
        public static final Filter NONE = new Filter(null, null, null, false);
    }

    public Optional<Certificate> byId(Id id) {
        return fetch(CERTIFICATE.ID.eq(id.bytes()), 0, 1).stream().findFirst();
    }

    /** Live certificates of this kind and number: one, or several while a case stands open. */
    public List<Certificate> byNumber(String kind, String number) {
        return fetch(
                CERTIFICATE.NUMBER.eq(number).and(CERTIFICATE.KIND.eq(kind)).and(CERTIFICATE.VOIDED.isNull()), 0, 10);
    }

    /** Of the person: also of records that were decided to be this one. */
    public List<Certificate> ofTrainee(Id trainee) {
        List<byte[]> all = new OnePersonQueries(store)
                .allOf(trainee).stream().map(Id::bytes).toList();
        return fetch(CERTIFICATE.TRAINEE.in(all).and(CERTIFICATE.VOIDED.isNull()), 0, 1000);
    }

    public List<Certificate> ofClass(Id trainingClass) {
        return fetch(CERTIFICATE.TRAINING_CLASS.eq(trainingClass.bytes()).and(CERTIFICATE.VOIDED.isNull()), 0, 100_000);
    }

    public List<Certificate> page(Filter filter, int offset, int limit) {
        return fetch(condition(filter), offset, limit);
    }

    public int count(Filter filter) {
        return store.query()
                .fetchCount(DSL.selectOne()
                        .from(CERTIFICATE)
                        .leftJoin(TRAINEE)
                        .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                        .where(condition(filter)));
    }

    private static Condition condition(Filter filter) {
        Condition all = filter.withVoided() ? DSL.noCondition() : CERTIFICATE.VOIDED.isNull();
        if (filter.sourceUnit() != null) {
            all = all.and(CERTIFICATE.SOURCE_UNIT.eq(filter.sourceUnit()));
        }
        if (filter.kind() != null) {
            all = all.and(CERTIFICATE.KIND.eq(filter.kind()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = filter.text().strip();
            all = all.and(CERTIFICATE
                    .NUMBER
                    .startsWith(text)
                    .or(TRAINEE.NAME.contains(text))
                    .or(CERTIFICATE.OCCUPATION_NAME.contains(text)));
        }
        return all;
    }

    private List<Certificate> fetch(Condition condition, int offset, int limit) {
        return store.query()
                .select(CERTIFICATE.asterisk(), TRAINEE.NAME.as("trainee_name"), TRAINEE.ID_NO.as("trainee_id_no"))
                .from(CERTIFICATE)
                .leftJoin(TRAINEE)
                .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                .where(condition)
                .orderBy(CERTIFICATE.LAST_MS.desc(), CERTIFICATE.ID)
                .limit(offset, limit)
                .fetch(CertificateQueries::read);
    }

    private static Certificate read(Record row) {
        String doubts = row.get(CERTIFICATE.DOUBTS);
        byte[] trainingClass = row.get(CERTIFICATE.TRAINING_CLASS);
        byte[] trainee = row.get(CERTIFICATE.TRAINEE);
        return new Certificate(
                Id.ofBytes(row.get(CERTIFICATE.ID)),
                trainee == null ? null : Id.ofBytes(trainee),
                row.get("trainee_name", String.class),
                row.get("trainee_id_no", String.class),
                row.get(CERTIFICATE.KIND),
                row.get(CERTIFICATE.NUMBER),
                row.get(CERTIFICATE.OCCUPATION_NAME),
                row.get(CERTIFICATE.LEVEL),
                row.get(CERTIFICATE.ISSUED_ON),
                row.get(CERTIFICATE.ISSUER),
                row.get(CERTIFICATE.SOURCE_UNIT),
                row.get(CERTIFICATE.COUNTING_PATH),
                trainingClass == null ? null : Id.ofBytes(trainingClass),
                doubts == null || doubts.isEmpty() ? List.of() : List.of(doubts.split(",")),
                row.get(CERTIFICATE.REMARK),
                row.get(CERTIFICATE.OFFICE),
                row.get(CERTIFICATE.VOIDED),
                row.get(CERTIFICATE.OWN_SEQ),
                row.get(CERTIFICATE.LAST_MS));
    }
}
