package org.chizheng.core.person;

import static org.chizheng.core.store.tables.Tables.PERSON_GROUP;
import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.tables.tables.records.TraineeRecord;
import org.jooq.Condition;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Questions about trainees. */
public final class TraineeQueries {
    /** H2 compares every row it finds by the index with the whole list again: the square of a long list takes seconds. */
    private static final int AT_ONCE = 256;

    private static final Condition LIVE = TRAINEE.VOIDED.isNull().and(TRAINEE.SAME_AS.isNull());

    /** So many ids go into one condition; of more the list is walked in its order. */
    private static final int FEW = 1000;

    private final Store store;
    private final PeopleByWords words;

    /** For asking by id and by number; who lists by words gives {@link #TraineeQueries(Store, PeopleByWords)} a search. */
    public TraineeQueries(Store store) {
        this(store, (typed, withVoided) -> {
            throw new IllegalStateException("these queries were made without a search");
        });
    }

    public TraineeQueries(Store store, PeopleByWords words) {
        this.store = store;
        this.words = words;
    }

    /**
     * What a list shows; null leaves a condition out.
     *
     * @param text whatever the search box takes: a name or a part of it, pinyin, an identity number or its end, a
     *     telephone number or a part of it; blank leaves the condition out
     * @param withVoided also what no longer counts
     */
    public record Filter(String text, String township, String group, boolean withVoided) {
        public static final Filter NONE = new Filter(null, null, null, false);

        boolean hasWords() {
            return text != null && !text.isBlank();
        }
    }

    public Optional<Trainee> byId(Id id) {
        return fetch(TRAINEE.ID.eq(id.bytes()), 0, 1).stream().findFirst();
    }

    public List<Trainee> byIds(Collection<Id> ids) {
        List<byte[]> keys = ids.stream().map(Id::bytes).toList();
        List<Trainee> found = new ArrayList<>(keys.size());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<byte[]> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            found.addAll(fetch(TRAINEE.ID.in(some), 0, Integer.MAX_VALUE));
        }
        return found;
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
        if (!filter.hasWords()) {
            return fetch(condition(filter), offset, limit);
        }
        Set<Id> answering = answering(filter);
        if (answering.size() <= FEW) {
            return fetch(condition(filter).and(among(answering)), offset, limit);
        }
        List<Id> page;
        try (Stream<Id> inOrder = walk(filter, answering)) {
            page = inOrder.skip(offset).limit(limit).toList();
        }
        return fetch(among(page), 0, limit);
    }

    public int count(Filter filter) {
        if (!filter.hasWords()) {
            return store.query().fetchCount(TRAINEE, condition(filter));
        }
        Set<Id> answering = answering(filter);
        if (answering.size() <= FEW) {
            return store.query().fetchCount(TRAINEE, condition(filter).and(among(answering)));
        }
        try (Stream<Id> inOrder = walk(filter, answering)) {
            return (int) inOrder.count();
        }
    }

    private Set<Id> answering(Filter filter) {
        return words.everybody(filter.text(), filter.withVoided());
    }

    private static Condition among(Collection<Id> ids) {
        return TRAINEE.ID.in(ids.stream().map(Id::bytes).toList());
    }

    /** To be closed. */
    private Stream<Id> walk(Filter filter, Set<Id> answering) {
        return store.query()
                .select(TRAINEE.ID)
                .from(TRAINEE)
                .where(condition(filter))
                .orderBy(TRAINEE.LAST_MS.desc(), TRAINEE.ID)
                .fetchSize(FEW)
                .fetchStream()
                .map(row -> Id.ofBytes(row.value1()))
                .filter(answering::contains);
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
