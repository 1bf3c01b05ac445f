package org.chizheng.core.person.find;

import static org.chizheng.core.store.tables.Tables.TRAINEE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.impl.DSL;

/**
 * The same search asked of the store, for a command that runs once and for the moments before the index stands.
 * Beginnings are ranges on an index: H2 scans for a LIKE whose pattern is a parameter. Parts and ends are such scans,
 * and are asked last and only while hits are wanting.
 */
public final class PersonFindQueries {
    private final Store store;

    public PersonFindQueries(Store store) {
        this.store = store;
    }

    /**
     * As {@link PeopleIndex#search}; {@code total} counts the hits alone.
     *
     * @param limit most hits, above zero
     */
    public PeopleFound search(String typed, int limit) {
        PersonQuery query = PersonQuery.of(typed);
        Map<Id, FoundBy> found = new LinkedHashMap<>();
        for (Condition way : ways(query)) {
            if (found.size() < limit) {
                collect(query, way, limit, found);
            }
        }
        List<PersonHit> hits = found.entrySet().stream()
                .map(hit -> new PersonHit(hit.getKey(), hit.getValue()))
                .sorted(java.util.Comparator.comparing(PersonHit::why))
                .limit(limit)
                .toList();
        return new PeopleFound(hits, hits.size());
    }

    /** Everybody who answers: one pass over all people, each judged. */
    Set<Id> everybody(String typed, boolean withVoided) {
        PersonQuery query = PersonQuery.of(typed);
        Map<Id, FoundBy> found = new HashMap<>();
        if (query.shape() != PersonQuery.Shape.NOTHING) {
            Condition all =
                    withVoided ? DSL.noCondition() : TRAINEE.VOIDED.isNull().and(TRAINEE.SAME_AS.isNull());
            judge(query, all, Integer.MAX_VALUE, found);
        }
        return found.keySet();
    }

    private static List<Condition> ways(PersonQuery query) {
        String text = query.text();
        return switch (query.shape()) {
            case NOTHING -> List.of();
            case NAME -> List.of(TRAINEE.NAME.eq(text), starts(TRAINEE.NAME, text), TRAINEE.NAME.contains(text));
            case LETTERS ->
                List.of(
                        TRAINEE.INITIALS.eq(text),
                        starts(TRAINEE.INITIALS, text),
                        starts(TRAINEE.INITIALS, text.substring(0, 1)),
                        TRAINEE.NAME.containsIgnoreCase(text));
            case CODE -> List.of(TRAINEE.ID_NO.eq(text), starts(TRAINEE.ID_NO, text), TRAINEE.ID_NO.endsWith(text));
            case NUMBER -> byNumber(query);
        };
    }

    private static List<Condition> byNumber(PersonQuery query) {
        String text = query.text();
        List<Condition> ways = new ArrayList<>();
        ways.add(TRAINEE.ID_NO.in(text, query.whole()));
        if (text.length() >= PersonQuery.LEAST_PHONE_START) {
            ways.add(starts(TRAINEE.PHONE, text));
        }
        if (text.length() >= PersonQuery.LEAST_START) {
            ways.add(starts(TRAINEE.ID_NO, text));
        }
        if (text.length() >= PersonQuery.LEAST_END) {
            ways.add(TRAINEE.ID_NO.endsWith(text));
        }
        if (text.length() >= PersonQuery.LEAST_PHONE_START) {
            ways.add(DSL.replace(TRAINEE.PHONE, "-").contains(text));
            ways.add(DSL.replace(TRAINEE.PHONE2, "-").contains(text));
        }
        return ways;
    }

    private static Condition starts(Field<String> field, String text) {
        return field.ge(text).and(field.lt(text + '\uffff'));
    }

    /** The store names who may answer, the query judges: a row found in one way may be found better in another. */
    private void collect(PersonQuery query, Condition way, int limit, Map<Id, FoundBy> found) {
        judge(query, way.and(TRAINEE.VOIDED.isNull()).and(TRAINEE.SAME_AS.isNull()), limit, found);
    }

    private void judge(PersonQuery query, Condition way, int limit, Map<Id, FoundBy> found) {
        try (Stream<Record5<byte[], String, String, String, String>> rows = store.query()
                .select(TRAINEE.ID, TRAINEE.NAME, TRAINEE.ID_NO, TRAINEE.PHONE, TRAINEE.PHONE2)
                .from(TRAINEE)
                .where(way)
                .fetchSize(500)
                .fetchStream()) {
            rows.takeWhile(row -> found.size() < limit).forEach(row -> {
                FoundBy why = query.judge(row.value2(), row.value3(), row.value4(), row.value5());
                if (why != null) {
                    found.putIfAbsent(Id.ofBytes(row.value1()), why);
                }
            });
        }
    }
}
