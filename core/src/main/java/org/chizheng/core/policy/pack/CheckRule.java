package org.chizheng.core.policy.pack;

import java.util.List;

/**
 * A demand on a trainee, a class or an institution.
 *
 * @param about 学员, 班, or the programme whose criteria it belongs to
 * @param notFor the rule does not apply then (a new institution has no last year)
 */
public record CheckRule(
        String id,
        String name,
        String about,
        Clause clause,
        Validity validity,
        List<Condition> when,
        Condition notFor,
        Limit limit)
        implements Rule {
    public CheckRule {
        when = List.copyOf(when);
    }
}
