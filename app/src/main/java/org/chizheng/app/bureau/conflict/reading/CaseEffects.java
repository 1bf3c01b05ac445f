package org.chizheng.app.bureau.conflict.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Side;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** What hangs on the records of a case, and what a decision would set against each other anew; asked of the store. */
final class CaseEffects {
    private final Session session;

    CaseEffects(Session session) {
        this.session = session;
    }

    /** What hangs on the one record of a case: 2 个班、1 本证书. */
    String touched(Case one) {
        Id record = one.records().get(0);
        return switch (one.kind()) {
            case "trainee" -> {
                Belongings own = belongings(Set.of(record));
                yield own.isNothing()
                        ? Texts.of("conflict.touches.nobody")
                        : Texts.of("conflict.touches.person", own.classes(), own.vouchers(), own.certificates());
            }
            case "class" ->
                Texts.of(
                        "conflict.touches.class",
                        session.services().rosters().roster(record).stream()
                                .filter(Seat::seated)
                                .count(),
                        session.services().certificates().ofClass(record).size());
            default -> Texts.of("conflict.touches.one");
        };
    }

    /**
     * What belongs to people who may be one.
     *
     * @param seats every seat they have now
     */
    record Belongings(List<Seat> seats, List<Certificate> papers) {
        int classes() {
            return (int) seats.stream().map(Seat::trainingClass).distinct().count();
        }

        int vouchers() {
            return (int) seats.stream().filter(Seat::hasVoucher).count();
        }

        int certificates() {
            return papers.size();
        }

        boolean isNothing() {
            return seats.isEmpty() && papers.isEmpty();
        }
    }

    Belongings belongings(Set<Id> people) {
        List<Seat> seats = new ArrayList<>();
        List<Certificate> papers = new ArrayList<>();
        for (Id person : people) {
            papers.addAll(session.services().certificates().ofTrainee(person));
            session.services().rosters().ofTrainee(person).stream()
                    .filter(Seat::seated)
                    .forEach(seats::add);
        }
        return new Belongings(seats, papers);
    }

    /** What would contradict itself once these people are one; empty when nothing would. */
    String newContradictions(Belongings all) {
        Map<Id, TrainingClass> places = new LinkedHashMap<>();
        Set<Id> twice = new LinkedHashSet<>();
        for (Seat seat : all.seats()) {
            if (seat.trainingClass() == null) {
                continue;
            }
            if (places.containsKey(seat.trainingClass())) {
                twice.add(seat.trainingClass());
            }
            session.services().classes().byId(seat.trainingClass()).ifPresent(one -> places.put(one.id(), one));
        }
        String words = twice.isEmpty()
                ? ""
                : Texts.of(
                        "conflict.follows.same-twice",
                        twice.stream().map(places::get).map(CaseValues::called).collect(Collectors.joining("、")));
        String meet = meeting(List.copyOf(places.values()));
        return meet.isEmpty() ? words : words + Texts.of("conflict.follows.same-overlap", meet);
    }

    /** Classes of different offices that share a day; the same that {@code EnrolmentRecord.TWO_PLACES} would bring here. */
    private static String meeting(List<TrainingClass> places) {
        Set<String> names = new LinkedHashSet<>();
        for (TrainingClass one : places) {
            for (TrainingClass other : places) {
                boolean meet = !one.id().equals(other.id())
                        && !Objects.equals(one.office(), other.office())
                        && one.startsOn() != null
                        && one.endsOn() != null
                        && other.startsOn() != null
                        && other.endsOn() != null
                        && one.startsOn().compareTo(other.endsOn()) <= 0
                        && other.startsOn().compareTo(one.endsOn()) <= 0;
                if (meet) {
                    names.add(CaseValues.called(one));
                }
            }
        }
        return String.join("、", names);
    }

    /** Whether the number that would stand is another person's already: then that is the next case. */
    String anotherWithThisNumber(Case one, Side side) {
        if (!one.field().equals("idNo")) {
            return "";
        }
        Object number = session.services()
                .ops()
                .byId(side.choice())
                .map(Op::set)
                .map(set -> set.get("idNo"))
                .orElse(null);
        if (number == null) {
            return "";
        }
        List<Trainee> others = session.services().trainees().byIdNo(number.toString()).stream()
                .filter(other -> !one.records().contains(other.id()))
                .toList();
        return others.isEmpty()
                ? ""
                : Texts.of(
                        "conflict.follows.number-taken",
                        others.stream().map(Trainee::name).collect(Collectors.joining("、")));
    }

    long holders(Case one) {
        RecordKind kind = session.core().kinds().get(one.kind());
        return one.records().stream()
                .map(record -> session.core().ledger().values(kind, record).get("trainee"))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** What stays out of counting and money until it is corrected. */
    String held(Case one) {
        return switch (one.rule()) {
            case "dup-certificate" ->
                Texts.of("conflict.held.certificate", one.records().size());
            case "dup-voucher" ->
                Texts.of("conflict.held.voucher", one.records().size());
            default -> "";
        };
    }

    String placeOf(Id seat) {
        return place(seat).map(CaseValues::called).orElse("");
    }

    private Optional<TrainingClass> place(Id seat) {
        return session.services()
                .rosters()
                .byId(seat)
                .flatMap(found -> session.services().classes().byId(found.trainingClass()));
    }

    /** The other classes of the case, which the person would leave: 缝纫工班（旧县镇，38 人）. */
    String placesBut(Case one, Id seat) {
        return one.records().stream()
                .filter(other -> !other.equals(seat))
                .map(this::place)
                .flatMap(Optional::stream)
                .map(place -> Texts.of(
                        "conflict.follows.left",
                        CaseValues.called(place),
                        session.unitName(place.office()),
                        place.seats()))
                .collect(Collectors.joining("、"));
    }

    long vouchersBut(Case one, Id seat) {
        return one.records().stream()
                .filter(other -> !other.equals(seat))
                .map(other -> session.services().rosters().byId(other))
                .flatMap(Optional::stream)
                .filter(Seat::hasVoucher)
                .count();
    }
}
