package org.chizheng.core.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.OpQueries;

/**
 * The bureau's decisions on cases. A decision carries the resulting values, so that it applies anywhere at once, and
 * the case's members, so that a late op that joins opens the matter again.
 */
public final class DecisionService {
    private final Ledger ledger;
    private final OpQueries ops;
    private final RecordKinds kinds;
    private final List<SharedValueRule> rules;
    private final Seams seams;

    public DecisionService(Ledger ledger, OpQueries ops, RecordKinds kinds, List<SharedValueRule> rules, Seams seams) {
        this.ledger = ledger;
        this.ops = ops;
        this.kinds = kinds;
        this.rules = List.copyOf(rules);
        this.seams = seams;
    }

    /**
     * Keeps the value that one of the case's ops wrote; the others stay in the history.
     *
     * @param decided as it was read when the desk opened it: its members are what was seen
     * @throws Refusal {@code case.decision} when something has been written since
     */
    public List<Op> keep(Actor actor, Case decided, Id member, String reason) {
        demandReason(reason);
        if (!decided.rule().equals(FieldCases.RULE) || !decided.members().contains(member)) {
            throw notForThisCase();
        }
        Op kept = ops.byId(member).orElseThrow(DecisionService::notForThisCase);
        RecordKind kind = kinds.get(decided.kind());
        Id record = decided.records().get(0);
        Map<String, Object> set = new LinkedHashMap<>();
        set.put(decided.field(), kept.set().get(decided.field()));
        Apply.Standing now = standing(decided, kind).get(record);
        kind.refuseVoided(now.values().get(RecordKind.VOIDED));
        Change value = Change.of(kind, record, set, new Seen(Map.of(decided.field(), decided.members())))
                .because(reason);
        return ledger.record(actor, List.of(value, decision(decided, "keep", reason)));
    }

    /** Two records are one person: all but the kept one point to it; setting the pointer back undoes it. */
    public List<Op> same(Actor actor, Case decided, Id keep, String reason) {
        demandReason(reason);
        SharedValueRule rule = rules.stream()
                .filter(known -> known.code().equals(decided.rule()))
                .filter(known -> "sameAs".equals(known.releasedBy()))
                .findFirst()
                .orElseThrow(DecisionService::notForThisCase);
        if (!decided.records().contains(keep)) {
            throw notForThisCase();
        }
        Map<Id, Apply.Standing> now = standing(decided, rule.kind());
        List<Change> changes = new ArrayList<>();
        for (Id record : decided.records()) {
            if (!record.equals(keep)) {
                changes.add(Change.of(
                                rule.kind(),
                                record,
                                Map.of(rule.releasedBy(), keep.toString()),
                                now.get(record).seen())
                        .because(reason));
            }
        }
        changes.add(decision(decided, "same", reason));
        return ledger.record(actor, changes);
    }

    /** The values stand as they are and the offices are told to correct theirs: 不是同一人, or 号码有误. */
    public List<Op> sendBack(Actor actor, Case decided, String verdict, String reason) {
        demandReason(reason);
        if (!verdict.equals("different") && !verdict.equals("wrong")) {
            throw notForThisCase();
        }
        return ledger.record(actor, List.of(decision(decided, verdict, reason)));
    }

    /**
     * The records of a case as they stand, while they are what the person judged: the ops that contradicted each other
     * when the case was opened are still those that do.
     */
    private Map<Id, Apply.Standing> standing(Case decided, RecordKind kind) {
        Map<Id, Apply.Standing> now = ledger.standing(kind, decided.records());
        List<Id> heads = now.values().stream()
                .flatMap(record -> record.seen().of(decided.field()).stream())
                .distinct()
                .sorted()
                .toList();
        if (!heads.equals(decided.members())) {
            throw notForThisCase();
        }
        return now;
    }

    private Change decision(Case decided, String verdict, String reason) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseKey", decided.id());
        values.put("rule", decided.rule());
        values.put("verdict", verdict);
        values.put("reason", reason);
        return Change.create(DecisionRecord.KIND, seams.newId(), values);
    }

    private static void demandReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("case.reason", "请写明裁定的理由", "裁定会下发到有关乡镇，要让他们看得懂为什么", "例如：已电话核对身份证原件");
        }
    }

    private static Refusal notForThisCase() {
        return Refusal.of("case.decision", "这个裁定不适用于这条冲突", "冲突可能已经变化", "请刷新后重新打开这条冲突再裁定");
    }
}
