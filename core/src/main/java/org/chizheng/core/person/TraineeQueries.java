package org.chizheng.core.person;

import static org.chizheng.core.store.tables.Tables.PERSON_GROUP;
import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.tables.tables.records.TraineeRecord;
import org.jooq.Condition;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Questions about trainees. */
public final class TraineeQueries {
    private static final Condition LIVE = TRAINEE.VOIDED.isNull().and(TRAINEE.SAME_AS.isNull());

    private final Store store;

    public TraineeQueries(Store store) {
        this.store = store;
    }

    /**
     * What a list shows; null leaves a condition out.
     *
     * @param text name, initials, telephone or the end of an identity number
     * @param withVoided also what no longer counts
     */
    public record Filter(String text, String township, String group, boolean withVoided) {
        public static final Filter NONE = new Filter(null, null, null, false);
    }

    public Optional<Trainee> byId(Id id) {
        return fetch(TRAINEE.ID.eq(id.bytes()), 0, 1).stream().findFirst();
    }

    public List<Trainee> byIds(Collection<Id> ids) {
        return fetch(TRAINEE.ID.in(ids.stream().map(Id::bytes).toList()), 0, Integer.MAX_VALUE);
    }

    /** The live records with this identity number: one, or several while a case stands open. */
    public List<Trainee> byIdNo(String idNo) {
        return fetch(TRAINEE.ID_NO.eq(idNo).and(LIVE), 0, 10);
    }

    /** Identity number to record, for those of the given numbers that are known here. */
    public Map<String, Trainee> byIdNos(Collection<String> idNos) {
        Map<String, Trainee> found = new HashMap<>();
        fetch(TRAINEE.ID_NO.in(idNos).and(LIVE), 0, Integer.MAX_VALUE)
                .forEach(trainee -> found.putIfAbsent(trainee.idNo(), trainee));
        return found;
    }

    /** One page of a list, newest change first. */
    public List<Trainee> page(Filter filter, int offset, int limit) {
        return fetch(condition(filter), offset, limit);
    }

    public int count(Filter filter) {
        return store.query().fetchCount(TRAINEE, condition(filter));
    }

    private static Condition condition(Filter filter) {
        Condition all = filter.withVoided() ? DSL.noCondition() : LIVE;
        if (filter.township() != null) {
            all = all.and(TRAINEE.TOWNSHIP.eq(filter.township()));
        }
        if (filter.group() != null) {
            all = all.and(TRAINEE.ID.in(DSL.select(PERSON_GROUP.TRAINEE)
                    .from(PERSON_GROUP)
                    .where(PERSON_GROUP.CODE.eq(filter.group()).and(PERSON_GROUP.VOIDED.isNull()))));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = filter.text().strip();
            all = all.and(TRAINEE.NAME
                    .contains(text)
                    .or(TRAINEE.INITIALS.startsWith(text.toLowerCase(java.util.Locale.ROOT)))
                    .or(TRAINEE.PHONE.startsWith(text))
                    .or(TRAINEE.ID_NO.endsWith(text.toUpperCase(java.util.Locale.ROOT))));
        }
        return all;
    }

    private List<Trainee> fetch(Condition condition, int offset, int limit) {
        SelectConditionStep<TraineeRecord> select =
                store.query().selectFrom(TRAINEE).where(condition);
        List<TraineeRecord> rows = select.orderBy(TRAINEE.LAST_MS.desc(), TRAINEE.ID)
                .limit(offset, limit)
                .fetch();
        Map<Id, List<String>> groups = groups(rows);
        return rows.stream()
                .map(row -> read(row, groups.getOrDefault(Id.ofBytes(row.getId()), List.of())))
                .toList();
    }

    private Map<Id, List<String>> groups(List<TraineeRecord> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Id, List<String>> groups = new HashMap<>();
        store.query()
                .select(PERSON_GROUP.TRAINEE, PERSON_GROUP.CODE)
                .from(PERSON_GROUP)
                .where(PERSON_GROUP.TRAINEE.in(
                        rows.stream().map(TraineeRecord::getId).toList()))
                .and(PERSON_GROUP.VOIDED.isNull())
                .orderBy(PERSON_GROUP.FIRST_MS, PERSON_GROUP.ID)
                .forEach(row -> groups.computeIfAbsent(Id.ofBytes(row.value1()), id -> new java.util.ArrayList<>())
                        .add(row.value2()));
        return groups;
    }

    private static Trainee read(TraineeRecord row, List<String> groups) {
        return new Trainee(
                Id.ofBytes(row.getId()),
                row.getName(),
                row.getIdKind(),
                row.getIdNo(),
                row.getSex(),
                row.getBirth(),
                row.getPhone(),
                row.getPhone2(),
                row.getNation(),
                row.getEducation(),
                row.getTownship(),
                row.getVillage(),
                row.getAddress(),
                row.getEmployer(),
                row.getWish(),
                row.getRemark(),
                groups,
                row.getOffice(),
                row.getSameAs() == null ? null : Id.ofBytes(row.getSameAs()),
                row.getVoided(),
                row.getOwnSeq(),
                row.getLastMs());
    }
}
