package org.chizheng.app.records.policy;

import java.util.List;
import java.util.Locale;
import org.chizheng.core.policy.cases.WorkedCase;
import org.chizheng.core.policy.pack.Clause;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.subsidy.Ruling;

/**
 * One rule or one gap in the list.
 *
 * @param says the rule in plain words; for a gap its readings
 * @param gap null for a rule
 * @param ruling how the county settled the gap; null while it has not, and for a rule
 * @param cases worked cases that ask for this rule
 */
record PolicyLine(
        Pack pack,
        Sort sort,
        String id,
        String name,
        Clause clause,
        List<String> says,
        Gap gap,
        Ruling ruling,
        List<WorkedCase> cases) {
    /** What a line is, as the filter calls it. */
    enum Sort {
        PAY("标准"),
        CHECK("条件"),
        TERM("期限"),
        GAP("待定");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Open, settled, or nothing to settle. */
    String state() {
        if (gap == null) {
            return "";
        }
        return ruling == null ? "还没有定" : "已定";
    }

    boolean answers(String words) {
        String all = String.join(" ", id, name, clause.source(), clause.wording(), String.join(" ", says));
        return all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
