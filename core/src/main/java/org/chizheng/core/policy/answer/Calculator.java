package org.chizheng.core.policy.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Scene;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.Clause;
import org.chizheng.core.policy.pack.Condition;
import org.chizheng.core.policy.pack.Limit;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.policy.pack.PackWords;
import org.chizheng.core.policy.pack.PayRule;
import org.chizheng.core.policy.pack.Severity;
import org.chizheng.core.shared.Refusal;

/** Applies the documents that bind a county to the frozen facts of one claim. Holds nothing; safe for many threads. */
public final class Calculator {
    static final String ALL = "全部";
    static final String PAID = "已拨付金额";

    private final PackStack stack;
    private final Decisions decisions;

    public Calculator(PackStack stack, Decisions decisions) {
        this.stack = stack;
        this.decisions = decisions;
    }

    /** The amounts for the matter of the facts. */
    public Answer calc(Facts facts) {
        List<Line> lines = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        List<PayRule> rules = facts.matter() == null ? List.of() : stack.pays(facts.matter(), facts.on());
        if (rules.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.REFUSE, "-", null, ALL, noRule(facts), known(facts), Map.of()));
        }
        boolean concerned = false;
        for (PayRule rule : rules) {
            concerned |= rule(rule, facts, lines, remarks);
        }
        if (!rules.isEmpty() && !concerned) {
            PayRule rule = rules.get(0);
            remarks.add(new Remark(
                    Remark.Kind.REFUSE,
                    rule.id(),
                    rule.clause(),
                    ALL,
                    "不在“" + facts.matter() + "”的范围里",
                    "请核对培训类型等事实",
                    Map.of()));
        }
        if (concerned) {
            demands(concerned(facts, lines), lines, remarks);
            paidBefore(rules.get(0), facts, lines);
        }
        return answer(facts, lines, remarks);
    }

    /** Who left the class and is paid nothing is asked nothing. */
    private static Facts concerned(Facts facts, List<Line> lines) {
        Set<String> paid = new HashSet<>();
        lines.forEach(line -> paid.add(line.who()));
        return Leavers.only(facts, person -> !Leavers.left(facts, person) || paid.contains(person.who()));
    }

    /** Who may not be subsidised is not paid: no voucher, no money (晋办发〔2021〕6号 五(十七)). */
    private void demands(Facts facts, List<Line> lines, List<Remark> remarks) {
        List<Remark> demands = new Eligibility(stack, decisions)
                .check(facts, FactWords.OF_PERSON)
                .remarks();
        Set<String> refused = new HashSet<>();
        demands.stream()
                .filter(remark -> remark.kind() == Remark.Kind.REFUSE)
                .forEach(remark -> refused.add(remark.who()));
        lines.removeIf(line -> refused.contains(line.who()));
        remarks.addAll(demands);
    }

    Answer answer(Facts facts, List<Line> lines, List<Remark> remarks) {
        Map<String, String> packs = new LinkedHashMap<>();
        stack.packs().forEach(pack -> packs.put(pack.id(), pack.digest()));
        return new Answer(facts.matter(), facts.on(), lines, remarks, packs);
    }

    private String noRule(Facts facts) {
        if (stack.packs().isEmpty()) {
            return facts.on() + " 这一天没有一个适用的政策文件";
        }
        return "适用的文件里没有“" + facts.matter() + "”的标准（"
                + String.join("、", stack.packs().stream().map(Pack::number).toList()) + "）";
    }

    private String known(Facts facts) {
        List<String> matters = stack.matters(facts.on());
        return matters.isEmpty() ? "请核对日期" : "请核对事项和日期；这一天可以算的事项：" + String.join("、", matters);
    }

    /** @return whether the rule concerns the claim, or may */
    private boolean rule(PayRule rule, Facts facts, List<Line> lines, List<Remark> remarks) {
        Facts seated = rule.leftAlike() ? facts : Leavers.seated(facts);
        Sight whole = new Sight(new Scene(seated, null), decisions);
        try {
            Truth concerned = Judge.all(rule.when(), whole);
            if (concerned == Truth.NO) {
                return false;
            }
            if (concerned == Truth.OPEN) {
                gaps(rule, ALL, whole, remarks);
                return true;
            }
            if (!rule.perPerson()) {
                one(rule, "", null, whole, lines, remarks);
            } else if (seated.people().size() == facts.people().size()) {
                people(rule, facts, whole, lines, remarks);
            } else {
                peopleOfWhomSomeLeft(rule, facts, seated, whole, lines, remarks);
            }
        } catch (Refusal refused) {
            remarks.add(refused(rule, ALL, refused));
        }
        return true;
    }

    /** No document says whether somebody who left the class in the middle is one of those who were trained. */
    private void peopleOfWhomSomeLeft(
            PayRule rule, Facts facts, Facts seated, Sight whole, List<Line> lines, List<Remark> remarks) {
        if (!Leavers.matter(rule, facts, decisions)) {
            Sight all = new Sight(new Scene(facts, null), decisions);
            all.add(whole);
            people(rule, facts, all, lines, remarks);
            return;
        }
        Optional<Decided> decided = Optional.ofNullable(rule.leftGap()).flatMap(decisions::of);
        if (decided.isEmpty()) {
            remarks.add(Leavers.open(stack, rule));
            return;
        }
        boolean counted = decided.get().reading().equals(PayRule.COUNTED);
        Facts told = counted ? facts : seated;
        Sight sight = new Sight(new Scene(told, null), decisions);
        sight.add(whole);
        sight.add(Leavers.lookedAt(facts, decisions));
        people(rule, told, sight, lines, remarks);
        if (!counted) {
            remarks.addAll(Leavers.notCounted(rule, facts));
        }
    }

    private void people(PayRule rule, Facts facts, Sight whole, List<Line> lines, List<Remark> remarks) {
        if (facts.people().isEmpty()) {
            throw Refusal.of("facts.people", "不能计算：没有写学员", "这个标准一人一算", "请在“学员”里写清每个人的事实");
        }
        Truth told = Truth.NO;
        PayRule.Selection selection = null;
        for (PayRule.Selection one : rule.taken()) {
            told = one.when() == null ? Truth.YES : Judge.holds(one.when(), whole);
            selection = one;
            if (told != Truth.NO) {
                break;
            }
        }
        if (told == Truth.OPEN) {
            gaps(rule, ALL, whole, remarks);
            return;
        }
        String shares = shares(rule, whole);
        for (Person person : facts.people()) {
            Sight sight = new Sight(new Scene(facts, person), decisions);
            sight.add(whole);
            try {
                Truth taken = takes(rule, told == Truth.YES ? selection : null, sight);
                if (taken == Truth.YES) {
                    one(rule, shares, person, sight, lines, remarks);
                } else if (taken == Truth.OPEN) {
                    gaps(rule, person.who(), sight, remarks);
                } else {
                    remarks.add(new Remark(
                            Remark.Kind.WARN,
                            rule.id(),
                            rule.clause(),
                            person.who(),
                            notTaken(selection),
                            "不用处理；事实写错了请改",
                            shown(sight)));
                }
            } catch (Refusal refused) {
                remarks.add(refused(rule, person.who(), refused));
            }
        }
    }

    /** Everybody where a rule chooses nobody; nobody where no choice of it holds. */
    private static Truth takes(PayRule rule, PayRule.Selection selection, Sight sight) {
        if (selection == null) {
            return Truth.of(rule.taken().isEmpty());
        }
        return selection.person() == null ? Truth.YES : Judge.holds(selection.person(), sight);
    }

    /** The shares that chose who is paid for, with both numbers, so that the step across a threshold is read aloud. */
    private static String shares(PayRule rule, Sight whole) {
        StringBuilder text = new StringBuilder();
        for (PayRule.Selection one : rule.taken()) {
            shares(one.when()).filter(share -> whole.hasLookedAt(share)).forEach(share -> {
                boolean holds = Judge.holds(share, whole) == Truth.YES;
                text.append(share.part())
                        .append(whole.value(share.part()))
                        .append("÷")
                        .append(share.whole())
                        .append(whole.value(share.whole()))
                        .append(holds ? "，符合“" : "，不符合“")
                        .append(share.operator().label())
                        .append(FactKind.PERCENT.shown(share.percent()))
                        .append("”；");
            });
        }
        return text.toString();
    }

    private static Stream<Condition.Share> shares(Condition condition) {
        if (condition instanceof Condition.Share share) {
            return Stream.of(share);
        }
        return condition instanceof Condition.ByReading open
                ? open.readings().values().stream().flatMap(Calculator::shares)
                : Stream.empty();
    }

    private static String notTaken(PayRule.Selection selection) {
        return "不在付款的人里"
                + (selection == null || selection.person() == null
                        ? ""
                        : "，要" + PackWords.condition(selection.person()));
    }

    /** @param person null for the claim as a whole */
    private void one(PayRule rule, String before, Person person, Sight sight, List<Line> lines, List<Remark> remarks) {
        String who = person == null ? ALL : person.who();
        long count = person == null ? 1 : person.count();
        boolean refused = false;
        for (Limit limit : rule.limits()) {
            refused |= limit(rule, who, limit, sight, remarks);
        }
        if (refused) {
            return;
        }
        Optional<Sum> sum = Reckoner.reckon(rule.formula(), sight);
        if (sum.isEmpty()) {
            gaps(rule, who, sight, remarks);
            return;
        }
        long fen = Math.multiplyExact(sum.get().fen(), count);
        String text =
                before + (count == 1 ? sum.get().text() : sum.get().text() + "；×" + count + "人 = " + Sum.yuan(fen));
        lines.add(new Line(rule.id(), rule.name(), rule.clause(), rule.payee(), who, shown(sight), text, fen));
    }

    /** @return whether nothing may be paid because of it */
    private boolean limit(PayRule rule, String who, Limit limit, Sight sight, List<Remark> remarks) {
        Truth met = Judge.holds(limit.must(), sight);
        if (met == Truth.OPEN) {
            gaps(rule, who, sight, remarks);
            return true;
        }
        if (met == Truth.NO) {
            remarks.add(new Remark(
                    kind(limit.severity()), rule.id(), rule.clause(), who, limit.what(), limit.now(), shown(sight)));
            return limit.severity() != Severity.WARN;
        }
        return false;
    }

    static Remark.Kind kind(Severity severity) {
        return switch (severity) {
            case WARN -> Remark.Kind.WARN;
            case APPROVE -> Remark.Kind.APPROVE;
            case REFUSE, BAR -> Remark.Kind.REFUSE;
        };
    }

    private void gaps(PayRule rule, String who, Sight sight, List<Remark> remarks) {
        sight.open().forEach(id -> remarks.add(gap(stack, id, rule.clause(), who, shown(sight))));
    }

    /** A gap that stands in the way, with what is to be decided. */
    static Remark gap(PackStack stack, String id, Clause rule, String who, Map<String, String> inputs) {
        return stack.gap(id)
                .map(gap -> new Remark(
                        Remark.Kind.GAP,
                        id,
                        gap.clause(),
                        who,
                        gap.question(),
                        gap.figure()
                                ? "请县里定一个金额，写明谁定的、依据"
                                : "请县里在这些读法里定一种："
                                        + String.join(
                                                "；",
                                                gap.readings().stream()
                                                        .map(reading -> reading.code() + "（" + reading.text() + "）")
                                                        .toList()),
                        inputs))
                .orElseGet(() -> new Remark(Remark.Kind.GAP, id, rule, who, "待定 " + id, "请县里先定", inputs));
    }

    private static Remark refused(PayRule rule, String who, Refusal refused) {
        return new Remark(
                Remark.Kind.REFUSE,
                rule.id(),
                rule.clause(),
                who,
                refused.what() + "，" + refused.why(),
                refused.now(),
                Map.of());
    }

    /** What was paid in stages is taken off the whole; the tiers never begin anew. */
    private static void paidBefore(PayRule rule, Facts facts, List<Line> lines) {
        Value paid = facts.common().get(PAID);
        if (paid != null && paid.number() > 0) {
            lines.add(new Line(
                    rule.id(),
                    "减去已经拨付的",
                    rule.clause(),
                    rule.payee(),
                    ALL,
                    Map.of(PAID, paid.toString()),
                    "−" + Sum.yuan(paid.number()),
                    -paid.number()));
        }
    }

    static Map<String, String> shown(Sight sight) {
        Map<String, String> shown = new LinkedHashMap<>();
        sight.looked().forEach((name, value) -> shown.put(name, value.toString()));
        return shown;
    }
}
