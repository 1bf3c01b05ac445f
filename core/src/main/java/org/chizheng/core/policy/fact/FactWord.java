package org.chizheng.core.policy.fact;

import java.util.List;

/**
 * A fact that rules may ask for.
 *
 * @param about whom it is told of: 班, 学员, 历史
 * @param choices for {@link FactKind#CHOICE}: the words that are taken; empty when others keep the list (职业)
 * @param meaning one line for the person who fills it in
 * @param notAbove facts that it cannot be greater than, where they are told
 * @param notBefore dates that it cannot lie before
 * @param within two dates; it cannot be more days than they span, both counted; or empty
 */
public record FactWord(
        String name,
        String about,
        FactKind kind,
        List<String> choices,
        String meaning,
        List<String> notAbove,
        List<String> notBefore,
        List<String> within) {
    public FactWord {
        choices = List.copyOf(choices);
        notAbove = List.copyOf(notAbove);
        notBefore = List.copyOf(notBefore);
        within = List.copyOf(within);
    }
}
