package org.chizheng.app.records.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chizheng.app.records.Session;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.cases.CaseFile;
import org.chizheng.core.policy.cases.WorkedCase;
import org.chizheng.core.policy.pack.CheckRule;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackWords;
import org.chizheng.core.policy.pack.PayRule;
import org.chizheng.core.policy.pack.Rule;
import org.chizheng.core.policy.pack.TermRule;
import org.chizheng.core.subsidy.Ruling;

/** Reads everything that the documents of this county say on the day of the desk. */
final class PolicyLines {
    private PolicyLines() {}

    static List<PolicyLine> read(Session session) {
        Map<String, Ruling> rulings = session.services().rulings().all().stream()
                .collect(Collectors.toMap(ruling -> ruling.pack() + " " + ruling.gap(), Function.identity()));
        List<PolicyLine> lines = new ArrayList<>();
        for (Pack pack : session.services().subsidies().binding(session.today()).packs()) {
            List<WorkedCase> cases =
                    PolicyBook.cases(pack.id()).map(CaseFile::read).orElse(List.of());
            pack.rules().forEach(rule -> lines.add(of(pack, rule, cases)));
            pack.gaps().forEach(gap -> lines.add(of(pack, gap, rulings.get(pack.id() + " " + gap.id()), cases)));
        }
        return lines;
    }

    private static PolicyLine of(Pack pack, Rule rule, List<WorkedCase> cases) {
        List<WorkedCase> asking =
                cases.stream().filter(one -> asksFor(one, rule)).toList();
        return new PolicyLine(
                pack, sort(rule), rule.id(), rule.name(), rule.clause(), PackWords.of(rule), null, null, asking);
    }

    private static PolicyLine of(Pack pack, Gap gap, Ruling ruling, List<WorkedCase> cases) {
        List<String> readings = gap.figure()
                ? List.of("要由县里定一个金额")
                : gap.readings().stream()
                        .map(reading -> reading.code() + "：" + reading.text())
                        .toList();
        List<WorkedCase> asking = cases.stream()
                .filter(one -> one.expected().contains("待定 " + gap.id())
                        || one.decided().contains(gap.id() + "="))
                .toList();
        return new PolicyLine(
                pack, PolicyLine.Sort.GAP, gap.id(), gap.question(), gap.clause(), readings, gap, ruling, asking);
    }

    private static PolicyLine.Sort sort(Rule rule) {
        if (rule instanceof PayRule) {
            return PolicyLine.Sort.PAY;
        }
        return rule instanceof CheckRule ? PolicyLine.Sort.CHECK : PolicyLine.Sort.TERM;
    }

    private static boolean asksFor(WorkedCase one, Rule rule) {
        if (rule instanceof PayRule pay) {
            return one.kind().equals("金额") && one.about().equals(pay.matter());
        }
        if (rule instanceof TermRule) {
            return one.kind().equals("期限") && one.about().equals(rule.id());
        }
        return one.kind().equals("资格") && one.expected().contains(" " + rule.id());
    }
}
