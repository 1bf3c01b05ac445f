package org.chizheng.core.target;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.TARGET;
import static org.chizheng.core.store.tables.Tables.TRAINEE;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.tables.tables.records.TargetRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Target rows and live figures beside them. */
public final class TargetQueries {
    /** Trainings that are over: the class has ended, the seat was neither withdrawn nor voided. */
    private static Condition completedBy(LocalDate day) {
        return ENROLMENT
                .VOIDED
                .isNull()
                .and(ENROLMENT.WITHDRAWN_ON.isNull())
                .and(TRAINING_CLASS.VOIDED.isNull())
                .and(TRAINING_CLASS.ENDS_ON.le(day.toString()))
                .and(TRAINING_CLASS.ENDS_ON.ge(day.getYear() + "-01-01"));
    }

    private final Store store;

    public TargetQueries(Store store) {
        this.store = store;
    }

    public List<Target> rows(String annex, long year) {
        return store.query()
                .selectFrom(TARGET)
                .where(TARGET.ANNEX.eq(annex), TARGET.TARGET_YEAR.eq(year), TARGET.VOIDED.isNull())
                .orderBy(TARGET.PLACE)
                .fetch(TargetQueries::read);
    }

    /** Completed trainings (人次) by credited unit, then by column code of 附件1; "" where no column was chosen. */
    public Map<String, Map<String, Integer>> completed(LocalDate day) {
        Map<String, Map<String, Integer>> byUnit = new HashMap<>();
        store.query()
                .select(ENROLMENT.CREDITED_UNIT, ENROLMENT.CATEGORY, DSL.count())
                .from(ENROLMENT)
                .join(TRAINING_CLASS)
                .on(TRAINING_CLASS.ID.eq(ENROLMENT.TRAINING_CLASS))
                .where(completedBy(day))
                .groupBy(ENROLMENT.CREDITED_UNIT, ENROLMENT.CATEGORY)
                .forEach(
                        row -> byUnit.computeIfAbsent(row.value1() == null ? "" : row.value1(), unit -> new HashMap<>())
                                .merge(row.value2() == null ? "" : row.value2(), row.value3(), Integer::sum));
        return byUnit;
    }

    /** Completed trainings of one unit (null: all units) by month of the class's end, 1 to 12. */
    public Map<Integer, Integer> completedByMonth(String unit, LocalDate day) {
        Field<String> month = DSL.substring(TRAINING_CLASS.ENDS_ON, DSL.inline(6), DSL.inline(2));
        Condition mine = unit == null ? DSL.noCondition() : ENROLMENT.CREDITED_UNIT.eq(unit);
        Map<Integer, Integer> byMonth = new TreeMap<>();
        store.query()
                .select(month, DSL.count())
                .from(ENROLMENT)
                .join(TRAINING_CLASS)
                .on(TRAINING_CLASS.ID.eq(ENROLMENT.TRAINING_CLASS))
                .where(completedBy(day).and(mine))
                .groupBy(month)
                .forEach(row -> byMonth.put(Integer.valueOf(row.value1()), row.value2()));
        return byMonth;
    }

    /**
     * People with a certificate, by the unit that reported it; a person counts once per unit, by the highest level.
     *
     * @param kinds certificate kinds that count
     * @param levels certificate levels that count, or null for any
     */
    public Map<String, Integer> holders(Collection<String> kinds, Collection<String> levels) {
        Condition level = levels == null ? DSL.noCondition() : CERTIFICATE.LEVEL.in(levels);
        Field<byte[]> person = DSL.coalesce(TRAINEE.SAME_AS, TRAINEE.ID);
        Map<String, Integer> byUnit = new HashMap<>();
        store.query()
                .select(CERTIFICATE.SOURCE_UNIT, DSL.countDistinct(person))
                .from(CERTIFICATE)
                .join(TRAINEE)
                .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                .where(CERTIFICATE.VOIDED.isNull(), TRAINEE.VOIDED.isNull(), CERTIFICATE.KIND.in(kinds))
                .and(level)
                .groupBy(CERTIFICATE.SOURCE_UNIT)
                .forEach(row -> byUnit.put(row.value1() == null ? "" : row.value1(), row.value2()));
        return byUnit;
    }

    private static Target read(TargetRecord row) {
        return new Target(
                row.getAnnex(),
                row.getTargetYear(),
                row.getUnit(),
                row.getPlace(),
                row.getTotal(),
                row.getByJune(),
                row.getBySeptember(),
                row.getByNovember(),
                row.getPoverty(),
                row.getGeneral(),
                row.getEnterprise(),
                row.getStartup(),
                row.getHighSkill(),
                row.getEmployed(),
                row.getHoldersNow(),
                row.getDocument());
    }
}
