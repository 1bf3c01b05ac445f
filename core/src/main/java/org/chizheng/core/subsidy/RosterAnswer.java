package org.chizheng.core.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chizheng.core.policy.answer.Answer;
import org.chizheng.core.policy.answer.Line;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.pack.Clause;
import org.chizheng.core.shared.Id;

/**
 * What the documents say of everybody on a roster.
 *
 * @param eligibility who may be subsidised
 * @param amounts of the one matter that the documents have for this kind of class; empty where there is none, or several
 * @param unchecked rule to the sentence of what could not be looked at
 * @param impossible enrolment to the sentence of days attended that the class cannot have had
 */
public record RosterAnswer(
        Answer eligibility, Optional<Answer> amounts, Map<String, String> unchecked, Map<String, String> impossible) {
    private static final String ALL = "全部";

    public RosterAnswer {
        unchecked = Map.copyOf(unchecked);
        impossible = Map.copyOf(impossible);
    }

    /** What stands against one seat or beside it, demands that could not be looked at left out. */
    public List<Remark> of(Id enrolment) {
        return eligibility.remarks().stream()
                .filter(remark ->
                        remark.kind() != Remark.Kind.UNCHECKED && remark.who().equals(enrolment.toString()))
                .toList();
    }

    /** Whether nothing refuses, asks for approval or is left open. */
    public boolean isClear(Id enrolment) {
        return of(enrolment).stream().allMatch(remark -> remark.kind() == Remark.Kind.WARN);
    }

    /** The amount for one seat, where a rule decides it and nothing stands against the person. */
    public Optional<Line> amount(Id enrolment) {
        return isClear(enrolment)
                ? amounts.flatMap(answer -> answer.lines().stream()
                        .filter(line -> line.who().equals(enrolment.toString()))
                        .findFirst())
                : Optional.empty();
    }

    /** Why a rule pays nothing for a seat that nothing stands against: who has no work where under 80 % have. */
    public Optional<Remark> notPaid(Id enrolment) {
        boolean open = amount(enrolment).isPresent()
                || !isClear(enrolment)
                || !waiting(enrolment).isEmpty();
        return open
                ? Optional.empty()
                : ofAmounts(enrolment)
                        .filter(remark -> remark.kind() == Remark.Kind.WARN)
                        .findFirst();
    }

    /** What is still wanted before the amount of a seat can be told: facts that are missing, gaps of the documents. */
    public List<String> waiting(Id enrolment) {
        List<String> waiting = new ArrayList<>();
        Optional.ofNullable(impossible.get(enrolment.toString())).ifPresent(waiting::add);
        if (amount(enrolment).isEmpty()) {
            ofAmounts(enrolment)
                    .filter(remark -> remark.kind() != Remark.Kind.WARN)
                    .map(Remark::sentence)
                    .distinct()
                    .forEach(waiting::add);
        }
        return waiting;
    }

    /** The clause that an amount waits for, where nothing stands against the person. */
    public Optional<Clause> waitingFor(Id enrolment) {
        return amount(enrolment).isPresent() || !isClear(enrolment)
                ? Optional.empty()
                : ofAmounts(enrolment)
                        .filter(remark -> remark.kind() != Remark.Kind.WARN && remark.clause() != null)
                        .map(Remark::clause)
                        .findFirst();
    }

    /** What the rules of the amount say of one seat or of all, the demands on the person left out. */
    private Stream<Remark> ofAmounts(Id enrolment) {
        return amounts.stream()
                .flatMap(answer -> answer.remarks().stream())
                .filter(remark -> remark.kind() != Remark.Kind.UNCHECKED
                        && (remark.who().equals(enrolment.toString())
                                || remark.who().equals(ALL))
                        && !eligibility.remarks().contains(remark));
    }
}
