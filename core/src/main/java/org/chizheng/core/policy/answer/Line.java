package org.chizheng.core.policy.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.policy.pack.Clause;

/**
 * One amount with all it rests on.
 *
 * @param who the trainee, or 全部 for the claim as a whole
 * @param inputs fact to value as shown, in the order in which they were asked for
 * @param fen may be negative: what was paid before
 */
public record Line(
        String rule,
        String name,
        Clause clause,
        String payee,
        String who,
        Map<String, String> inputs,
        String arithmetic,
        long fen) {
    public Line {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
