package org.chizheng.core.subsidy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.policy.answer.Answer;
import org.chizheng.core.policy.answer.Line;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.shared.Id;

/**
 * What the documents say of everybody on a roster.
 *
 * @param eligibility who may be subsidised
 * @param amounts of the one matter that the documents have for this kind of class; empty where there is none, or several
 */
public record RosterAnswer(Answer eligibility, Optional<Answer> amounts, Map<String, String> unchecked) {
    public RosterAnswer {
        unchecked = Map.copyOf(unchecked);
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
}
