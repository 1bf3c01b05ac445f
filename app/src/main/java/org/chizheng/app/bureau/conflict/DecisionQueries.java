package org.chizheng.app.bureau.conflict;

import static org.chizheng.core.store.tables.Tables.DECISION;
import static org.chizheng.core.store.tables.Tables.OP;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.OpQueries;
import org.chizheng.core.store.Store;

/** Decisions that stand, and the ops that were saved together with each. */
final class DecisionQueries {
    /** The last year or two of a county; older ones are found in the history of the record. */
    private static final int SHOWN = 300;

    private final Store store;
    private final OpQueries ops;

    DecisionQueries(Store store, OpQueries ops) {
        this.store = store;
        this.ops = ops;
    }

    /** @param op the op that made it */
    record Made(Id decision, Id op, String rule, String verdict, String reason) {}

    /** Newest first. */
    List<Made> standing() {
        return store.query()
                .select(DECISION.ID, DECISION.FIRST_OP, DECISION.RULE, DECISION.VERDICT, DECISION.REASON)
                .from(DECISION)
                .where(DECISION.VOIDED.isNull())
                .orderBy(DECISION.FIRST_MS.desc(), DECISION.ID)
                .limit(SHOWN)
                .fetch(row -> new Made(
                        Id.ofBytes(row.value1()), Id.ofBytes(row.value2()), row.value3(), row.value4(), row.value5()));
    }

    int count() {
        return store.query().fetchCount(DECISION, DECISION.VOIDED.isNull());
    }

    /** The ops of one action, as they stand in their chain; the decision is the last of them. */
    List<Op> action(Op decision) {
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
