package org.chizheng.core.conflict;

import static org.chizheng.core.store.tables.Tables.CASE_MEMBER;
import static org.chizheng.core.store.tables.Tables.CASE_RECORD;
import static org.chizheng.core.store.tables.Tables.CONFLICT_CASE;
import static org.chizheng.core.store.tables.Tables.DECISION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.tables.tables.records.ConflictCaseRecord;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Cases as the desk lists them. */
public final class CaseQueries {
    private final Store store;

    public CaseQueries(Store store) {
        this.store = store;
    }

    /** Undecided cases, oldest first. */
    public List<Case> open() {
        return fetch(CONFLICT_CASE.DECIDED.isFalse());
    }

    /** Cases that were decided without the facts having changed yet, for example 退回更正. */
    public List<Case> decided() {
        return fetch(CONFLICT_CASE.DECIDED.isTrue());
    }

    public int countOpen() {
        return store.query().fetchCount(CONFLICT_CASE, CONFLICT_CASE.DECIDED.isFalse());
    }

    /** @param id the whole id or its first characters, at least eight */
    public Optional<Case> byId(String id) {
        List<Case> found = id.length() < 8 ? List.of() : fetch(CONFLICT_CASE.ID.startsWith(id));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Records that an open case names. */
    public Set<Id> recordsInOpenCases() {
        return new HashSet<>(store.query()
                .selectDistinct(CASE_RECORD.REC)
                .from(CASE_RECORD)
                .join(CONFLICT_CASE)
                .on(CONFLICT_CASE.ID.eq(CASE_RECORD.CASE_ID))
                .where(CONFLICT_CASE.DECIDED.isFalse())
                .fetch(row -> Id.ofBytes(row.value1())));
    }

    /** The reason given with the last decision on a case. */
    public Optional<String> reasonOf(Case decided) {
        return store.query()
                .select(DECISION.REASON)
                .from(DECISION)
                .where(DECISION.CASE_KEY.eq(decided.id()))
                .orderBy(DECISION.LAST_MS.desc())
                .limit(1)
                .fetchOptional(DECISION.REASON);
    }

    private List<Case> fetch(Condition condition) {
        Map<String, List<Id>> records = named(CASE_RECORD, CASE_RECORD.CASE_ID, CASE_RECORD.REC, condition);
        Map<String, List<Id>> members = named(CASE_MEMBER, CASE_MEMBER.CASE_ID, CASE_MEMBER.OP, condition);
        return store.query()
                .selectFrom(CONFLICT_CASE)
                .where(condition)
                .orderBy(CONFLICT_CASE.SINCE_MS, CONFLICT_CASE.ID)
                .fetch(row -> read(row, records, members));
    }

    /** What the cases name, by case, each in the order of its id. */
    private Map<String, List<Id>> named(
            Table<?> table, TableField<?, String> caseId, TableField<?, byte[]> named, Condition condition) {
        Map<String, List<Id>> found = new HashMap<>();
        store.query()
                .select(caseId, named)
                .from(table)
                .where(caseId.in(
                        DSL.select(CONFLICT_CASE.ID).from(CONFLICT_CASE).where(condition)))
                .orderBy(named)
                .forEach(row -> found.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                        .add(Id.ofBytes(row.value2())));
        return found;
    }

    private static Case read(ConflictCaseRecord row, Map<String, List<Id>> records, Map<String, List<Id>> members) {
        return new Case(
                row.getId(),
                row.getRule(),
                row.getKind(),
                row.getField(),
                records.getOrDefault(row.getId(), List.of()),
                members.getOrDefault(row.getId(), List.of()),
                List.of(row.getOffices().split(",")),
                row.getSinceMs(),
                row.getDecided());
    }
}
