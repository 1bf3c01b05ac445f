package org.chizheng.core.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * names the case by its members, so that a late op that joins opens the matter again.
 */
public final class DecisionService {
    private final Ledger ledger;
    private final OpQueries ops;
    private final RecordKinds kinds;
    private final CaseRules rules;
    private final Seams seams;

    public DecisionService(Ledger ledger, OpQueries ops, RecordKinds kinds, CaseRules rules, Seams seams) {
        this.ledger = ledger;
        this.ops = ops;
        this.kinds = kinds;
        this.rules = rules;
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
        SharedValueRule rule = rules.oneHolder().stream()
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

    /**
     * The values stand as they are. 不是同一人 and 号码有误: the offices are told to correct theirs; 两边都算数: nobody
     * need do anything.
     */
    public List<Op> sendBack(Actor actor, Case decided, String verdict, String reason) {
        demandReason(reason);
        boolean fits = verdict.equals("different")
                || verdict.equals("wrong")
                || verdict.equals("both") && decided.rule().equals("overlap");
        if (!fits) {
            throw notForThisCase();
        }
        return ledger.record(actor, List.of(decision(decided, verdict, reason)));
    }

    /** Of a voiding and an edit that had not seen each other: the record counts, or it does not. */
    public List<Op> settleVoiding(Actor actor, Case decided, boolean live, String reason) {
        demandReason(reason);
        RecordKind kind = kinds.get(decided.kind());
        Id record = decided.records().get(0);
        Seen seen = seenUnchanged(decided, VoidingCases.RULE, kind);
        Map<String, Object> set = new LinkedHashMap<>();
        set.put(RecordKind.VOIDED, live ? null : reason);
        Change change = new Change(kind, record, set, seen, reason);
        return ledger.record(actor, List.of(change, decision(decided, live ? "live" : "void", reason)));
    }

    /** What was changed after the approval stands, and is approved with it; after a merger, it is the same person still. */
    public List<Op> accept(Actor actor, Case decided, String reason) {
        demandReason(reason);
        ApprovalRule rule = approval(decided);
        Seen seen = seenUnchanged(decided, rule.code(), rule.kind());
        Id record = decided.records().get(0);
        Object judged = ledger.values(rule.kind(), record).get(rule.field());
        Change again = Change.of(rule.kind(), record, Map.of(rule.field(), judged), seen)
                .because(reason);
        return ledger.record(
                actor, List.of(again, decision(decided, rule.approved() == null ? "same" : "accept", reason)));
    }

    /** The approved values are written again over what was changed after them. */
    public List<Op> restore(Actor actor, Case decided, String reason) {
        demandReason(reason);
        ApprovalRule rule = approval(decided);
        if (rule.approved() == null) {
            throw notForThisCase();
        }
        Seen seen = seenUnchanged(decided, rule.code(), rule.kind());
        ApprovedValues approved = ApprovedValues.of(ops, rule, decided);
        Change back = Change.of(rule.kind(), decided.records().get(0), approved.values(), seen)
                .because(reason);
        return ledger.record(actor, List.of(back, decision(decided, "restore", reason)));
    }

    /**
     * 分开, on what came after two records were decided to be one person: this one stands for itself again, with what was
     * changed. A number that both still have is a case of its own then.
     */
    public List<Op> apart(Actor actor, Case decided, String reason) {
        demandReason(reason);
        ApprovalRule rule = approval(decided);
        if (rule.approved() != null) {
            throw notForThisCase();
        }
        Seen seen = seenUnchanged(decided, rule.code(), rule.kind());
        Map<String, Object> alone = new LinkedHashMap<>();
        alone.put(rule.field(), null);
        Change change = new Change(rule.kind(), decided.records().get(0), alone, seen, reason);
        return ledger.record(actor, List.of(change, decision(decided, "apart", reason)));
    }

    /** The person stays in one class and leaves the others of the case today. */
    public List<Op> stay(Actor actor, Case decided, Id seat, String reason) {
        demandReason(reason);
        OverlapRule rule = rules.overlaps().stream()
                .filter(known -> known.code().equals(decided.rule()))
                .findFirst()
                .orElseThrow(DecisionService::notForThisCase);
        if (!decided.records().contains(seat)) {
            throw notForThisCase();
        }
        Map<Id, Apply.Standing> now = ledger.standing(rule.seats(), decided.records());
        boolean asSeen = now.size() == decided.records().size()
                && now.values().stream()
                        .flatMap(record -> record.seen().of(rule.place()).stream())
                        .allMatch(decided.members()::contains);
        if (!asSeen) {
            throw notForThisCase();
        }
        List<Change> changes = new ArrayList<>();
        for (Id record : decided.records()) {
            if (!record.equals(seat)) {
                Map<String, Object> left = Map.of(rule.leftOn(), seams.today().toString(), "withdrawnWhy", reason);
                changes.add(
                        Change.of(rule.seats(), record, left, now.get(record).seen())
                                .because(reason));
            }
        }
        changes.add(decision(decided, "stay", reason));
        return ledger.record(actor, changes);
    }

    /**
     * 分开: records that were decided to be another one stand for themselves again, with everything that was theirs. What
     * contradicts itself then is a case again, and counts as decided: not one person, to be corrected.
     *
     * @param merge the ops of the decision that joined them, as {@link #same} returned them
     * @throws Refusal {@code case.decision} when one of them has been decided anew since
     */
    public List<Op> part(Actor actor, List<Op> merge, String reason) {
        demandReason(reason);
        List<Change> changes = new ArrayList<>();
        Map<String, Object> former = null;
        for (Op op : merge) {
            if (op.kind().equals(DecisionRecord.KIND.name())) {
                former = op.set();
                continue;
            }
            RecordKind kind = kinds.get(op.kind());
            Seen seen = ledger.seen(kind, op.record());
            if (!seen.of("sameAs").equals(List.of(op.id()))) {
                throw notForThisCase();
            }
            Map<String, Object> alone = new LinkedHashMap<>();
            alone.put("sameAs", null);
            changes.add(new Change(kind, op.record(), alone, seen, reason));
        }
        if (former == null || !"same".equals(former.get("verdict"))) {
            throw notForThisCase();
        }
        Map<String, Object> values = new LinkedHashMap<>(former);
        values.put("verdict", "different");
        values.put("reason", reason);
        changes.add(Change.create(DecisionRecord.KIND, seams.newId(), values));
        return ledger.record(actor, changes);
    }

    private ApprovalRule approval(Case decided) {
        return rules.approvals().stream()
                .filter(known -> known.code().equals(decided.rule()))
                .findFirst()
                .orElseThrow(DecisionService::notForThisCase);
    }

    /** What stands of the one record of the case, while every op of the case is still among it. */
    private Seen seenUnchanged(Case decided, String rule, RecordKind kind) {
        if (!decided.rule().equals(rule)) {
            throw notForThisCase();
        }
        Seen seen = ledger.seen(kind, decided.records().get(0));
        Set<Id> heads = new HashSet<>();
        seen.heads().values().forEach(heads::addAll);
        if (!heads.containsAll(decided.members())) {
            throw notForThisCase();
        }
        return seen;
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
        values.put("onField", decided.field());
        values.put("onRecords", DecisionQueries.joined(decided.records()));
        values.put("onOps", DecisionQueries.joined(decided.members()));
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
