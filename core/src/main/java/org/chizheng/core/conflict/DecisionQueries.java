package org.chizheng.core.conflict;

import static org.chizheng.core.store.tables.Tables.DECISION;
import static org.chizheng.core.store.tables.Tables.OP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.OpQueries;
import org.chizheng.core.store.Store;
import org.jooq.Condition;

/** Decisions that stand, the ops that were saved together with each, and those on the same matter before. */
public final class DecisionQueries {
    /** The last year or two of a county; older ones are found in the history of the record. */
    private static final int SHOWN = 300;

    /** A case of more records than this is named by the first of them. */
    private static final int NAMED = 100;

    private final Store store;
    private final OpQueries ops;

    public DecisionQueries(Store store, OpQueries ops) {
        this.store = store;
        this.ops = ops;
    }

    /**
     * A decision.
     *
     * @param op the op that made it
     * @param records what it was about; empty for decisions of the first version
     */
    public record Made(
            Id decision,
            Id op,
            String caseKey,
            String rule,
            String field,
            String verdict,
            String reason,
            List<Id> records) {}

    /** Newest first. */
    public List<Made> standing() {
        return fetch(DECISION.VOIDED.isNull(), SHOWN);
    }

    public int count() {
        return store.query().fetchCount(DECISION, DECISION.VOIDED.isNull());
    }

    /**
     * Standing decisions on one case, newest first.
     *
     * @param caseKey the case's whole id
     */
    public List<Made> onCase(String caseKey) {
        return fetch(DECISION.VOIDED.isNull().and(DECISION.CASE_KEY.eq(caseKey)), SHOWN);
    }

    /** What was decided on the same matter before something new came and opened it again; newest first. */
    public List<Made> before(Case one) {
        Set<Id> records = new HashSet<>(one.records());
        return fetch(
                        DECISION.VOIDED
                                .isNull()
                                .and(DECISION.RULE.eq(one.rule()))
                                .and(DECISION.ON_FIELD.eq(one.field()))
                                .and(DECISION.CASE_KEY.ne(one.id())),
                        Integer.MAX_VALUE)
                .stream()
                .filter(made -> made.records().stream().anyMatch(records::contains))
                .toList();
    }

    private List<Made> fetch(Condition condition, int most) {
        return store.query()
                .select(
                        DECISION.ID,
                        DECISION.FIRST_OP,
                        DECISION.CASE_KEY,
                        DECISION.RULE,
                        DECISION.ON_FIELD,
                        DECISION.VERDICT,
                        DECISION.REASON,
                        DECISION.ON_RECORDS)
                .from(DECISION)
                .where(condition)
                .orderBy(DECISION.FIRST_MS.desc(), DECISION.ID)
                .limit(most)
                .fetch(row -> new Made(
                        Id.ofBytes(row.value1()),
                        Id.ofBytes(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        parted(row.value8())));
    }

    static String joined(List<Id> records) {
        return records.stream().limit(NAMED).map(Id::toString).collect(Collectors.joining(","));
    }

    private static List<Id> parted(String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Id::parse).toList();
    }

    /** The ops of one action, as they stand in their chain; the decision is the last of them. */
    public List<Op> action(Op decision) {
        List<Op> action = new ArrayList<>(List.of(decision));
        if (decision.transaction() == null) {
            return action;
        }
        List<Id> before = store.query()
                .select(OP.ID)
                .from(OP)
                .where(OP.CHAIN.eq(decision.chain().bytes()), OP.SEQ.lt(decision.seq()))
                .orderBy(OP.SEQ.desc())
                .limit(SHOWN)
                .fetch(row -> Id.ofBytes(row.value1()));
        for (Id id : before) {
            Op op = ops.byId(id).orElseThrow();
            if (!decision.transaction().equals(op.transaction())) {
                break;
            }
            action.add(0, op);
        }
        return action;
    }
}
