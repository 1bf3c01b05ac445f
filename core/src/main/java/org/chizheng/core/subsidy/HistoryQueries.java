package org.chizheng.core.subsidy;

import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.training.TrainingKind;
import org.jooq.Record;

/**
 * The earlier trainings of people as facts. As long as no claims are kept here, a subsidy may have been drawn for every
 * seat that did not fail and is not one of 高素质农民, whose money comes from elsewhere.
 */
final class HistoryQueries {
    private static final int AT_ONCE = 256;

    private final Store store;

    HistoryQueries(Store store) {
        this.store = store;
    }

    /** By trainee; seats that were withdrawn or voided, classes that were voided or have no days are left out. */
    Map<Id, List<Map<String, Value>>> of(Collection<Id> trainees, Id exceptClass) {
        Map<Id, List<Map<String, Value>>> history = new HashMap<>();
        List<byte[]> keys = trainees.stream().map(Id::bytes).toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            store.query()
                    .select(
                            ENROLMENT.TRAINEE,
                            ENROLMENT.RESULT,
                            TRAINING_CLASS.NO,
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
                    .forEach(row -> history.computeIfAbsent(
                                    Id.ofBytes(row.get(ENROLMENT.TRAINEE)), id -> new ArrayList<>())
                            .add(past(row)));
        }
        return history;
    }

    private static Map<String, Value> past(Record row) {
        Map<String, Value> past = new LinkedHashMap<>();
        String kind = row.get(TRAINING_CLASS.KIND);
        String result = row.get(ENROLMENT.RESULT);
        boolean failed = "failed".equals(result) || "absent".equals(result);
        put(past, "班号", FactKind.TEXT, row.get(TRAINING_CLASS.NO));
        put(past, "开班日期", FactKind.DATE, row.get(TRAINING_CLASS.STARTS_ON));
        put(past, "结业日期", FactKind.DATE, row.get(TRAINING_CLASS.ENDS_ON));
        put(past, "职业", FactKind.TEXT, row.get(TRAINING_CLASS.OCCUPATION_NAME));
        put(past, "等级", FactKind.CHOICE, SeatFacts.level(row.get(TRAINING_CLASS.LEVEL)));
        past.put("享受补贴", Value.ofYes(!failed && !TrainingKind.FARMER.code().equals(kind)));
        past.put("企业职工身份", Value.ofYes(SeatFacts.ofEmployees(kind)));
        return past;
    }

    static void put(Map<String, Value> facts, String name, FactKind kind, String text) {
        if (text != null && !text.isBlank()) {
            facts.put(name, Value.of(kind, text));
        }
    }
}
