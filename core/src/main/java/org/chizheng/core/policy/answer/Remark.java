package org.chizheng.core.policy.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.policy.pack.Clause;

/**
 * Something that stands beside the amounts or in their way.
 *
 * @param rule the rule or the gap
 * @param clause null where no document speaks, as for a fact that is missing
 * @param who the trainee, or 全部
 */
public record Remark(
        Kind kind, String rule, Clause clause, String who, String what, String now, Map<String, String> inputs) {
    /** Mildest first. */
    public enum Kind {
        /** A fact is missing, so a demand was not looked at. */
        UNCHECKED("没有核对"),
        WARN("提醒"),
        APPROVE("须批准"),
        GAP("待定"),
        REFUSE("拒绝");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Remark {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** What, why with the clause, what now. */
    public String sentence() {
        String why = clause == null ? "" : "（" + clause.source() + "：" + clause.wording() + "）";
        return what + why + "。" + now;
    }
}
