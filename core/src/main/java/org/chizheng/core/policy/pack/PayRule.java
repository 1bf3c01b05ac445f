package org.chizheng.core.policy.pack;

import java.util.List;

/**
 * Who gets how much for what.
 *
 * @param matter 事项: what a claim asks for; rules of a nearer layer for the same matter go first
 * @param payee who gets the money; it is a part of the rule, documents differ in it
 * @param when the rule concerns the claim only then
 * @param limits what refuses or warns, told with its own sentence
 * @param perPerson reckoned for each trainee, else once for the claim
 * @param taken which trainees are paid for; the first entry whose class condition holds. Empty: all
 * @param leftGap the gap that decides whether who left the class is counted and paid as one of it; null: nothing is paid
 *     while somebody left, unless {@code leftAlike}
 * @param leftAlike whether it does not matter who left, as where a certificate in hand is paid for
 */
public record PayRule(
        String id,
        String name,
        String matter,
        Clause clause,
        Validity validity,
        String payee,
        List<Condition> when,
        List<Limit> limits,
        boolean perPerson,
        List<Selection> taken,
        String leftGap,
        boolean leftAlike,
        Formula formula)
        implements Rule {
    public PayRule {
        when = List.copyOf(when);
        limits = List.copyOf(limits);
        taken = List.copyOf(taken);
    }

    /** Word of a pack for {@code leftAlike}. */
    public static final String ALIKE = "不看";

    /** Readings of {@code leftGap}, as of every gap that asks whether something counts. */
    public static final String COUNTED = "计入";

    public static final String NOT_COUNTED = "不计入";

    /**
     * @param when of the class; null: otherwise
     * @param person who of the trainees; null: everybody
     */
    public record Selection(Condition when, Condition person) {}
}
