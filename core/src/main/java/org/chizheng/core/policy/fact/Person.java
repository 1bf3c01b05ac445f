package org.chizheng.core.policy.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trainee of the claim, or several of whom the same is known.
 *
 * @param who how the explanation calls the person: a row number or a record id, never a name or a number
 * @param count how many people this stands for, above zero
 * @param history earlier trainings of the person, each its facts
 */
public record Person(String who, long count, Map<String, Value> facts, List<Map<String, Value>> history) {
    public Person {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        history = List.copyOf(history);
    }
}
