package org.chizheng.sync.outbox;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.COMMITMENT;
import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.INSTITUTION;
import static org.chizheng.core.store.tables.Tables.OP;
import static org.chizheng.core.store.tables.Tables.PERSON_GROUP;
import static org.chizheng.core.store.tables.Tables.TRAINEE;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What was saved here and has not left: which records, and what people call them. */
final class PendingQueries {
    private static final int PAGE = 1000;

    private final Store store;

    PendingQueries(Store store) {
        this.store = store;
    }

    /** A record with the number of its saves and the number of the last one. */
    record Touched(String kind, Id record, int saves, long lastSeq) {}

    /** Records of several stretches of chains, in the order in which they were last saved. */
    List<Touched> touchedIn(List<Chain.Lives.Span> spans) {
        return touched(spans.stream()
                .map(span -> OP.CHAIN.eq(span.chain().bytes()).and(OP.SEQ.between(span.from(), span.through())))
                .reduce(DSL.falseCondition(), Condition::or));
    }

    /** Records saved under the numbers from {@code first} to {@code last}. */
    List<Touched> touchedIn(Id chain, long first, long last) {
        return touched(OP.CHAIN.eq(chain.bytes()).and(OP.SEQ.between(first, last)));
    }

    /** Records by their ids, whoever wrote them. */
    List<Touched> touchedOf(Collection<Id> records) {
        List<byte[]> ids = records.stream().map(Id::bytes).toList();
        List<Touched> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            found.addAll(touched(OP.REC.in(ids.subList(from, Math.min(ids.size(), from + PAGE)))));
        }
        return found;
    }

    /** Which record each save from {@code first} to {@code last} was of. */
    Map<Long, Id> recordsByNumber(Id chain, long first, long last) {
        return store.query()
                .select(OP.SEQ, OP.REC)
                .from(OP)
                .where(OP.CHAIN.eq(chain.bytes()), OP.SEQ.between(first, last))
                .fetchMap(row -> row.value1(), row -> Id.ofBytes(row.value2()));
    }

    private List<Touched> touched(Condition which) {
        Field<Long> last = DSL.max(OP.SEQ);
        Field<Long> at = DSL.max(OP.AT_MS);
        return store.query()
                .select(OP.KIND, OP.REC, DSL.count(), last)
                .from(OP)
                .where(which)
                .groupBy(OP.KIND, OP.REC)
                .orderBy(at, last)
                .fetch(row -> new Touched(row.value1(), Id.ofBytes(row.value2()), row.value3(), row.value4()));
    }

    /** What people call the records: a person's name, a class's number and name, for a seat whose it is. */
    Map<Id, String> names(List<Touched> touched) {
        Map<String, List<byte[]>> byKind = new LinkedHashMap<>();
        touched.forEach(each -> byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                .add(each.record().bytes()));
        Map<Id, String> names = new HashMap<>();
        byKind.forEach((kind, ids) -> {
            for (int from = 0; from < ids.size(); from += PAGE) {
                names.putAll(page(kind, ids.subList(from, Math.min(ids.size(), from + PAGE))));
            }
        });
        return names;
    }

    private Map<Id, String> page(String kind, List<byte[]> ids) {
        return switch (kind) {
            case "trainee" -> plain(TRAINEE, TRAINEE.ID, TRAINEE.NAME, ids);
            case "institution" -> plain(INSTITUTION, INSTITUTION.ID, INSTITUTION.NAME, ids);
            case "class" ->
                plain(
                        TRAINING_CLASS,
                        TRAINING_CLASS.ID,
                        DSL.concat(
                                DSL.coalesce(TRAINING_CLASS.NO, ""),
                                DSL.inline(" "),
                                DSL.coalesce(TRAINING_CLASS.NAME, TRAINING_CLASS.OCCUPATION_NAME, DSL.inline(""))),
                        ids);
            case "enrolment" -> ofPerson(ENROLMENT, ENROLMENT.ID, ENROLMENT.TRAINEE, ids);
            case "certificate" -> ofPerson(CERTIFICATE, CERTIFICATE.ID, CERTIFICATE.TRAINEE, ids);
            case "group" -> ofPerson(PERSON_GROUP, PERSON_GROUP.ID, PERSON_GROUP.TRAINEE, ids);
            case "commitment" -> ofPerson(COMMITMENT, COMMITMENT.ID, COMMITMENT.TRAINEE, ids);
            default -> Map.of();
        };
    }

    private Map<Id, String> plain(Table<?> table, Field<byte[]> id, Field<String> name, List<byte[]> ids) {
        DSLContext sql = store.query();
        Map<Id, String> names = new HashMap<>();
        sql.select(id, name).from(table).where(id.in(ids)).forEach(row -> put(names, row.value1(), row.value2()));
        return names;
    }

    private Map<Id, String> ofPerson(Table<?> table, Field<byte[]> id, Field<byte[]> trainee, List<byte[]> ids) {
        Map<Id, String> names = new HashMap<>();
        store.query()
                .select(id, TRAINEE.NAME)
                .from(table)
                .leftJoin(TRAINEE)
                .on(TRAINEE.ID.eq(trainee))
                .where(id.in(ids))
                .forEach(row -> put(names, row.value1(), row.value2()));
        return names;
    }

    private static void put(Map<Id, String> names, byte[] id, String name) {
        names.put(Id.ofBytes(id), name == null ? "" : name.strip());
    }
}
