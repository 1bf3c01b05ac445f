package org.chizheng.core.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Answer;
import org.chizheng.core.policy.answer.Calculator;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.Eligibility;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.Condition;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.policy.pack.PayRule;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.Store;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.EnrolmentQueries;
import org.chizheng.core.training.OtherSeatQueries;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** The documents that bind this office, asked about its records. */
public final class SubsidyService {
    private final PolicyBook book;
    private final String area;
    private final RulingQueries rulings;
    private final OtherSeatQueries others;
    private final EnrolmentQueries rosters;
    private final Seams seams;

    /** @param area the county's six digits */
    public SubsidyService(PolicyBook book, String area, Store store, Seams seams) {
        this.book = book;
        this.area = area;
        this.rulings = new RulingQueries(store);
        this.others = new OtherSeatQueries(store);
        this.rosters = new EnrolmentQueries(store);
        this.seams = seams;
    }

    /** The documents that bind this county on a day, nearest first. */
    public PackStack binding(LocalDate day) {
        return book.binding(area, day);
    }

    /** Whether a document is of this county or stands above it, so that what the county settled counts under it. */
    public boolean concerns(Pack pack) {
        return area.startsWith(pack.area());
    }

    /** How the county settled the gaps of these documents. A ruling on a gap that a document no longer has is left out. */
    public Decisions decisions(PackStack stack) {
        List<Decided> decided = new ArrayList<>();
        for (Ruling ruling : rulings.all()) {
            boolean known = stack.packs().stream()
                    .filter(pack -> pack.id().equals(ruling.pack()))
                    .flatMap(pack -> pack.gaps().stream())
                    .anyMatch(gap -> gap.id().equals(ruling.gap())
                            && (gap.figure()
                                    ? ruling.fen() != null
                                    : gap.reading(ruling.reading()).isPresent()));
            if (known) {
                OptionalLong fen = ruling.fen() == null ? OptionalLong.empty() : OptionalLong.of(ruling.fen());
                decided.add(
                        new Decided(ruling.gap(), ruling.reading(), fen, ruling.by(), ruling.on(), ruling.reason()));
            }
        }
        return Decisions.of(decided);
    }

    /** Everybody who sits in a class: also where one person is asked about, for the rate is that of the class. */
    public RosterAnswer roster(TrainingClass subject) {
        return roster(
                subject,
                rosters.roster(subject.id()).stream()
                        .filter(seat -> seat.seated() && seat.trainee() != null)
                        .toList());
    }

    /**
     * Everybody on a roster, answered from the records as they stand.
     *
     * @param seats all who sit in the class and whose person is here; a seat may arrive before its person
     */
    public RosterAnswer roster(TrainingClass subject, List<Seat> seats) {
        List<Id> people = seats.stream().map(seat -> seat.trainee().id()).toList();
        Map<Id, List<Map<String, Value>>> history = others.of(people, subject.id()).stream()
                .collect(Collectors.groupingBy(
                        OtherSeatQueries.OtherSeat::trainee, Collectors.mapping(SeatFacts::past, Collectors.toList())));
        Facts facts = SeatFacts.of(subject, seats, history, seams.today());
        PackStack stack = binding(facts.on());
        Decisions decisions = decisions(stack);
        Answer eligibility = new Eligibility(stack, decisions).check(facts, FactWords.OF_PERSON);
        Map<String, String> unchecked = new LinkedHashMap<>();
        eligibility.of(Remark.Kind.UNCHECKED).forEach(remark -> unchecked.putIfAbsent(remark.rule(), remark.what()));
        Map<String, String> impossible = new LinkedHashMap<>();
        seats.stream()
                .filter(seat -> seat.attendedDays() != null)
                .forEach(seat -> AttendedDays.trouble(seat.attendedDays(), subject)
                        .ifPresent(trouble -> impossible.put(seat.enrolment().toString(), trouble.sentence())));
        Optional<Answer> amounts = amounts(stack, decisions, facts).map(answer -> named(answer, seats));
        return new RosterAnswer(eligibility, amounts, unchecked, impossible);
    }

    /** The engine calls people by their seats; a sentence calls them by their names. */
    private static Answer named(Answer answer, List<Seat> seats) {
        List<Remark> remarks = answer.remarks().stream()
                .map(remark -> {
                    String what = remark.what();
                    for (Seat seat : seats) {
                        what = what.replace(
                                seat.enrolment().toString(), seat.trainee().name());
                    }
                    return new Remark(
                            remark.kind(),
                            remark.rule(),
                            remark.clause(),
                            remark.who(),
                            what,
                            remark.now(),
                            remark.inputs());
                })
                .toList();
        return new Answer(answer.matter(), answer.on(), answer.lines(), remarks, answer.packs());
    }

    /** For people who are to be seated in a class; today decides while the class has no first day. */
    public SeatPolicy seats(TrainingClass subject) {
        LocalDate on = SeatFacts.firstDay(subject, seams.today());
        PackStack stack = binding(on);
        return new SeatPolicy(stack, decisions(stack), subject.kind(), on, subject.endsOn());
    }

    private static Optional<Answer> amounts(PackStack stack, Decisions decisions, Facts facts) {
        if (!facts.common().containsKey("培训类型")) {
            return Optional.empty();
        }
        String kind = facts.common().get("培训类型").word();
        List<String> matters = stack.matters(facts.on()).stream()
                .filter(matter -> stack.pays(matter, facts.on()).stream().anyMatch(rule -> isFor(rule, kind)))
                .toList();
        return matters.size() == 1
                ? Optional.of(new Calculator(stack, decisions)
                        .calc(new Facts(matters.get(0), facts.on(), facts.common(), facts.people())))
                : Optional.empty();
    }

    private static boolean isFor(PayRule rule, String kind) {
        return rule.when().stream()
                .anyMatch(part -> part instanceof Condition.OneOf one
                        && one.fact().equals("培训类型")
                        && one.words().contains(kind));
    }
}
