package org.chizheng.core.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.Eligibility;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.CheckRule;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.policy.pack.Severity;
import org.chizheng.core.shared.Sex;
import org.chizheng.core.training.OtherSeatQueries.OtherSeat;

/**
 * The documents that bind a class, asked about one person after another before there is a seat: for a roster that is
 * read in. What a sheet does not tell is left out, and a demand that could not be looked at says nothing here.
 */
public final class SeatPolicy {
    private final Eligibility eligibility;
    private final LocalDate on;
    private final Map<String, Value> common;
    private final boolean ofEmployees;
    private final Set<String> barring;

    /**
     * @param stack what binds on {@code firstDay}
     * @param kind code of {@link org.chizheng.core.training.TrainingKind}, or null
     * @param firstDay of the class, or today where it has none
     * @param lastDay ISO date, or null
     */
    public SeatPolicy(PackStack stack, Decisions decisions, String kind, LocalDate firstDay, String lastDay) {
        this.eligibility = new Eligibility(stack, decisions);
        this.on = firstDay;
        this.common = SeatFacts.ofClass(kind, firstDay.toString(), lastDay);
        this.ofEmployees = SeatFacts.ofEmployees(kind);
        this.barring = stack.checks(FactWords.OF_PERSON, firstDay)
                .filter(rule -> rule.limit().severity() == Severity.BAR)
                .map(CheckRule::id)
                .collect(Collectors.toSet());
    }

    /**
     * Who is to be seated.
     *
     * @param birth may be null
     * @param occupation of the row where it has its own, else of the class; may be empty
     * @param level code, likewise
     * @param employee registered as 企业职工
     * @param others where else the person sits or sat
     */
    public record Candidate(
            LocalDate birth,
            Sex sex,
            String occupation,
            String level,
            boolean hasVoucher,
            boolean employee,
            List<OtherSeat> others) {
        public Candidate {
            others = List.copyOf(others);
        }
    }

    /** @param bars the person may not sit in the class at all */
    public record Said(Remark remark, boolean bars) {}

    /** What the documents say against the person or leave open, in their order; nothing where all is well. */
    public List<Said> of(Candidate candidate) {
        Facts facts = new Facts(null, on, common, List.of(SeatFacts.candidate(candidate, ofEmployees)));
        return eligibility.check(facts, FactWords.OF_PERSON).remarks().stream()
                .filter(remark -> remark.kind() != Remark.Kind.UNCHECKED)
                .map(remark -> new Said(remark, barring.contains(remark.rule())))
                .toList();
    }
}
