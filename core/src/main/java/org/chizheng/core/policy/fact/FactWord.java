package org.chizheng.core.policy.fact;

import java.util.List;

/**
 * A fact that rules may ask for.
 *
 * @param about whom it is told of: 班, 学员, 历史
 * @param choices for {@link FactKind#CHOICE}: the words that are taken; empty when others keep the list (职业)
 * @param meaning one line for the person who fills it in
 */
public record FactWord(String name, String about, FactKind kind, List<String> choices, String meaning) {
    public FactWord {
        choices = List.copyOf(choices);
    }
}
