package org.chizheng.app.bureau.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.DecisionQueries;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * Takes a decision back, so that its case is open again. Setting the value back would not do: of two values one would
 * win without anybody having decided it. Each of them is written again beside the other, neither having seen the other.
 */
final class DecisionUndo {
    private final Session session;
    private final DecisionQueries decisions;

    DecisionUndo(Session session) {
        this.session = session;
        this.decisions = session.services().decided();
    }

    /**
     * @param anew why it is decided anew; null for taking back what no office knows of yet
     * @throws Refusal {@code case.used} when somebody has built on the decision since, {@code case.sent} when offices
     *     were told and nobody says why
     */
    void undo(Id decision, String anew) {
        OfficePermission.require(Role.of(session.actor().role()), Right.DECIDE);
        Op made = first(decision);
        if (anew == null && new SentDecisionQueries(session.core().store()).sent(made.id())) {
            throw Refusal.of(
                    "case.sent",
                    Texts.of("conflict.sent.what"),
                    Texts.of("conflict.sent.why"),
                    Texts.of("conflict.sent.now"));
        }
        String why = anew == null ? Texts.of("conflict.undo.reason") : Texts.of("conflict.undo.anew", anew);
        List<Change> changes = new ArrayList<>();
        for (Op op : decisions.action(made)) {
            if (!op.record().equals(decision)) {
                changes.addAll(backwards(op, why));
            }
        }
        changes.add(Change.voiding(
                DecisionRecord.KIND, decision, session.core().ledger().seen(DecisionRecord.KIND, decision), why));
        session.core().ledger().record(session.actor(), changes);
    }

    /** 分开: two who were made one stand for themselves again. */
    void part(Id decision, String reason) {
        session.services().decisions().part(session.actor(), decisions.action(first(decision)), reason);
    }

    private Op first(Id decision) {
        Id first = session.services().ops().ofRecord(decision).get(0).id();
        return session.services().ops().byId(first).orElseThrow();
    }

    private List<Change> backwards(Op op, String why) {
        RecordKind kind = session.core().kinds().get(op.kind());
        Seen now = session.core().ledger().seen(kind, op.record());
        List<Change> changes = new ArrayList<>();
        for (String field : op.set().keySet()) {
            if (!now.of(field).equals(List.of(op.id()))) {
                throw Refusal.of(
                        "case.used",
                        Texts.of("conflict.used.what"),
                        Texts.of("conflict.used.why"),
                        Texts.of("conflict.used.now"));
            }
            Seen own = new Seen(Map.of(field, List.of(op.id())));
            List<Id> bases = op.baseOf(field);
            if (bases.isEmpty()) {
                changes.add(new Change(kind, op.record(), single(field, null), own, why));
            }
            for (Id base : bases) {
                Object before =
                        session.services().ops().byId(base).orElseThrow().set().get(field);
                changes.add(new Change(kind, op.record(), single(field, before), own, why));
            }
        }
        return changes;
    }

    private static Map<String, Object> single(String field, Object value) {
        Map<String, Object> one = new HashMap<>();
        one.put(field, value);
        return one;
    }
}
