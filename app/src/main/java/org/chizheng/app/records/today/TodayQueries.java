package org.chizheng.app.records.today;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.TRAINEE;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Counts for 今日 that no list of the register asks for. */
public final class TodayQueries {
    private final Store store;

    public TodayQueries(Store store) {
        this.store = store;
    }

    /**
     * People on a roster whose row somebody has to look at, by class. 补贴资格待核 is not among them: a policy decides
     * it, not the clerk.
     */
    public Map<Id, Integer> doubtfulSeats() {
        Condition doubtful = ENROLMENT.DOUBTS.contains("overlap").or(ENROLMENT.DOUBTS.contains("age"));
        Map<Id, Integer> byClass = new LinkedHashMap<>();
        store.query()
                .select(ENROLMENT.TRAINING_CLASS, DSL.count())
                .from(ENROLMENT)
                .where(ENROLMENT.VOIDED.isNull(), ENROLMENT.WITHDRAWN_ON.isNull(), doubtful)
                .groupBy(ENROLMENT.TRAINING_CLASS)
                .orderBy(DSL.count().desc())
                .forEach(row -> byClass.put(Id.ofBytes(row.value1()), row.value2()));
        return byClass;
    }

    public int doubtfulCertificates() {
        return store.query()
                .fetchCount(
                        CERTIFICATE,
                        CERTIFICATE.VOIDED.isNull(),
                        CERTIFICATE.DOUBTS.contains("number").or(CERTIFICATE.DOUBTS.contains("level")));
    }

    /** Nothing was entered yet. */
    public boolean isEmpty() {
        return !store.query().fetchExists(TRAINEE) && !store.query().fetchExists(TRAINING_CLASS);
    }
}
