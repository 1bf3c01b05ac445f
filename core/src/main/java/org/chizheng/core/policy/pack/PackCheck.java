package org.chizheng.core.policy.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a pack's parts say of one another: names used twice, gaps that nobody listed, rules that can never have their turn. */
final class PackCheck {
    private final Pack pack;
    private final List<PackFault> faults;
    private final Map<String, Gap> gaps = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private PackCheck(Pack pack, List<PackFault> faults) {
        this.pack = pack;
        this.faults = faults;
    }

    static void look(Pack pack, List<PackFault> faults) {
        PackCheck check = new PackCheck(pack, faults);
        check.gaps();
        check.names();
        pack.pays().forEach(check::pay);
        pack.checks().forEach(rule -> {
            check.reach(rule, rule.when());
            rule.when().forEach(part -> check.condition(rule, part));
            if (rule.notFor() != null) {
                check.condition(rule, rule.notFor());
            }
            check.condition(rule, rule.limit().must());
        });
        pack.spans().forEach(rule -> {
            if (rule.firstDayGap() != null) {
                check.gap(rule, rule.firstDayGap(), Set.of(PayRule.COUNTED, PayRule.NOT_COUNTED));
            }
        });
        check.overlaps();
        check.unused();
    }

    private void gaps() {
        for (Gap gap : pack.gaps()) {
            if (gaps.put(gap.id(), gap) != null) {
                grave("待定 " + gap.id(), "编号用了两次", "请改其中一个");
            }
        }
    }

    private void names() {
        Set<String> ids = new HashSet<>();
        pack.rules().filter(rule -> !ids.add(rule.id())).forEach(rule -> grave(rule, "编号用了两次", "请改其中一个"));
        pack.rules()
                .filter(rule -> rule.validity().from().isBefore(pack.validity().from())
                        || pack.validity().to() != null
                                && (rule.validity().to() == null
                                        || rule.validity()
                                                .to()
                                                .isAfter(pack.validity().to())))
                .forEach(this::outside);
    }

    private void outside(Rule rule) {
        String whole = "整个文件的有效期（" + pack.validity() + "）";
        if (rule.validity().meets(pack.validity())) {
            faults.add(new PackFault(place(rule), "有效期（" + rule.validity() + "）超出了" + whole, "超出的日子里这条轮不到", false));
        } else {
            grave(rule, "有效期（" + rule.validity() + "）和" + whole + "没有一天重合，这条永远轮不到", "请核对两处日期");
        }
    }

    /** What can never be true together never has its turn. */
    private void reach(Rule rule, List<Condition> when) {
        if (!Reach.together(when)) {
            grave(rule, "“当”里的条件互相矛盾，这条永远轮不到", "同一个事实不能同时是两样，请改一个条件或去掉一个");
        }
    }

    private void pay(PayRule rule) {
        reach(rule, rule.when());
        rule.when().forEach(part -> condition(rule, part));
        rule.limits().forEach(limit -> condition(rule, limit.must()));
        for (int i = 0; i < rule.taken().size(); i++) {
            PayRule.Selection one = rule.taken().get(i);
            if (one.when() != null) {
                condition(rule, one.when());
            } else if (i < rule.taken().size() - 1) {
                grave(rule, "“人员”第" + (i + 2) + "条永远轮不到", "只有最后一条可以不写“当”");
            }
            if (one.person() != null) {
                condition(rule, one.person());
            }
        }
        if (rule.leftGap() != null) {
            gap(rule, rule.leftGap(), Set.of(PayRule.COUNTED, PayRule.NOT_COUNTED));
        } else if (rule.perPerson() && !rule.leftAlike()) {
            faults.add(new PackFault(
                    place(rule),
                    "没有写中途退班的人算不算，班里有人退班时这条不能计算",
                    "文件没有写的，请加“退班”，写一个待定（读法：计入、不计入）；只凭证书付、和退班无关的写“不看”",
                    false));
        }
        if (!rule.perPerson() && !rule.taken().isEmpty()) {
            grave(rule, "按整体算的标准不能写“人员”", "请改成按学员算，或去掉“人员”");
        }
        formula(rule, rule.formula());
    }

    private void condition(Rule rule, Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> condition(rule, part));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> condition(rule, part));
        } else if (condition instanceof Condition.Not not) {
            condition(rule, not.part());
        } else if (condition instanceof Condition.ByReading open) {
            gap(rule, open.gap(), open.readings().keySet());
            open.readings().values().forEach(part -> condition(rule, part));
        }
    }

    private void formula(Rule rule, Formula formula) {
        if (formula instanceof Formula.Capped capped) {
            formula(rule, capped.inner());
        } else if (formula instanceof Formula.Table table) {
            table.gaps().values().forEach(gap -> figure(rule, gap));
        } else if (formula instanceof Formula.Open open) {
            figure(rule, open.gap());
        } else if (formula instanceof Formula.Branches branches) {
            branches.branches().forEach(branch -> {
                Optional.ofNullable(branch.when()).ifPresent(when -> condition(rule, when));
                formula(rule, branch.formula());
            });
        } else if (formula instanceof Formula.ByReading open) {
            gap(rule, open.gap(), open.readings().keySet());
            open.readings().values().forEach(part -> formula(rule, part));
        }
    }

    private void figure(Rule rule, String id) {
        used.add(id);
        Gap gap = gaps.get(id);
        if (gap == null) {
            grave(rule, "说到待定 " + id + "，后面没有列出来", "请在“待定”里写清问的是什么");
        } else if (!gap.figure()) {
            grave(rule, "待定 " + id + " 在这里要定一个金额", "请在待定里写“定额”");
        }
    }

    private void gap(Rule rule, String id, Set<String> readings) {
        used.add(id);
        Gap gap = gaps.get(id);
        if (gap == null) {
            grave(rule, "说到待定 " + id + "，后面没有列出来", "请在“待定”里写清问的是什么");
            return;
        }
        Set<String> known =
                new HashSet<>(gap.readings().stream().map(Gap.Reading::code).toList());
        if (!known.equals(readings)) {
            grave(
                    rule,
                    "写的读法和待定 " + id + " 列出的不一样",
                    "待定里有：" + String.join("、", known.stream().sorted().toList()));
        }
    }

    /** Two rules for the same matter whose days meet and which both always apply would pay twice. */
    private void overlaps() {
        List<PayRule> pays = pack.pays();
        for (int i = 0; i < pays.size(); i++) {
            for (PayRule other : pays.subList(i + 1, pays.size())) {
                PayRule one = pays.get(i);
                if (one.matter().equals(other.matter()) && one.validity().meets(other.validity())) {
                    twice(one, other);
                }
            }
        }
    }

    private void twice(PayRule one, PayRule other) {
        List<Condition> both = new ArrayList<>(one.when());
        both.addAll(other.when());
        if (one.when().equals(other.when())) {
            grave(other, "和 " + one.id() + " 是同一事项、同样的条件、重叠的日期，会付两次", "请分清条件，或改一个事项");
        } else if (Reach.together(both)) {
            faults.add(new PackFault(place(other), "和 " + one.id() + " 是同一事项，日期重叠，可能同时适用，两条都付", "不该都付的，请分清条件", false));
        }
    }

    private void unused() {
        List<String> ids =
                gaps.keySet().stream().filter(id -> !used.contains(id)).sorted().toList();
        if (!ids.isEmpty()) {
            faults.add(new PackFault(
                    "待定",
                    String.join("、", ids) + " 写明了文件里没有定的事，标准、资格、期限都没有用到：定了以后记录在案，不改变计算",
                    "照这样写的不用改；要让它起作用，请写进一条标准、资格或期限",
                    false));
        }
    }

    private void grave(Rule rule, String what, String now) {
        grave(place(rule), what, now);
    }

    private void grave(String place, String what, String now) {
        faults.add(new PackFault(place, what, now, true));
    }

    private static String place(Rule rule) {
        String part = rule instanceof PayRule ? "标准" : rule instanceof CheckRule ? "资格" : "期限";
        return part + " " + rule.id();
    }
}
