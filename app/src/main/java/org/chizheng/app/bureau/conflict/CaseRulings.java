package org.chizheng.app.bureau.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.app.bureau.conflict.CaseDossier.Ruling;
import org.chizheng.app.bureau.conflict.CaseDossier.Side;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;

/** Which decisions a case admits, and what each would change: counted from the records, not guessed. */
final class CaseRulings {
    private static final List<String> NUMBERS = List.of("idNo", "number", "voucherNo");

    private final Session session;

    CaseRulings(Session session) {
        this.session = session;
    }

    List<Ruling> of(Case one, List<Side> sides) {
        return switch (one.rule()) {
            case "dup-id" -> people(one, sides);
            case "dup-certificate", "dup-voucher" -> numbers(one, sides);
            default -> values(one, sides);
        };
    }

    private List<Ruling> values(Case one, List<Side> sides) {
        RecordKind kind = session.core().kinds().get(one.kind());
        String label = CaseWords.disputed(one, kind);
        String touched = touched(one);
        List<Ruling> rulings = new ArrayList<>();
        for (Side side : sides) {
            rulings.add(new Ruling(
                    "keep",
                    side.choice(),
                    Texts.of("conflict.verb.keep", name(side, sides)),
                    Texts.of("conflict.follows.keep", label, shown(side), touched)));
        }
        if (NUMBERS.contains(one.field())) {
            rulings.add(wrong(sides));
        }
        return rulings;
    }

    private static String shown(Side side) {
        return side.facts().stream()
                .filter(CaseDossier.Fact::disputed)
                .map(CaseDossier.Fact::text)
                .map(text -> text.isEmpty() ? Texts.of("conflict.empty-value") : text)
                .findFirst()
                .orElse("");
    }

    /** What hangs on the record whose field is decided: 2 个班、1 本证书. */
    private String touched(Case one) {
        Id record = one.records().get(0);
        return switch (one.kind()) {
            case "trainee" -> {
                Belongings own = belongings(Set.of(record));
                yield Texts.of("conflict.touches.person", own.classes().size(), own.certificates());
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

    private List<Ruling> people(Case one, List<Side> sides) {
        Belongings all = belongings(Set.copyOf(one.records()));
        String both =
                all.twice().isEmpty() ? "" : Texts.of("conflict.follows.same-twice", String.join("、", all.twice()));
        List<Ruling> rulings = new ArrayList<>();
        for (Side side : sides) {
            rulings.add(new Ruling(
                    "same",
                    side.choice(),
                    Texts.of("conflict.verb.same", name(side, sides)),
                    Texts.of("conflict.follows.same", all.classes().size(), all.certificates()) + both));
        }
        rulings.add(new Ruling(
                "different",
                null,
                Texts.of("conflict.verb.different"),
                Texts.of("conflict.follows.back", offices(sides))));
        rulings.add(wrong(sides));
        return rulings;
    }

    private List<Ruling> numbers(Case one, List<Side> sides) {
        List<Ruling> rulings = new ArrayList<>();
        if (holders(one) > 1) {
            rulings.add(new Ruling(
                    "different",
                    null,
                    Texts.of("conflict.verb.different"),
                    Texts.of("conflict.follows.back", offices(sides))));
        }
        rulings.add(wrong(sides));
        return rulings;
    }

    private static Ruling wrong(List<Side> sides) {
        return new Ruling(
                "wrong", null, Texts.of("conflict.verb.wrong"), Texts.of("conflict.follows.back", offices(sides)));
    }

    private long holders(Case one) {
        RecordKind kind = session.core().kinds().get(one.kind());
        return one.records().stream()
                .map(record -> session.core().ledger().values(kind, record).get("trainee"))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** @param twice names of classes that more than one of the records sits in */
    private record Belongings(Set<Id> classes, int certificates, List<String> twice) {}

    private Belongings belongings(Set<Id> people) {
        Set<Id> classes = new HashSet<>();
        List<Id> twice = new ArrayList<>();
        int certificates = 0;
        for (Id person : people) {
            certificates += session.services().certificates().ofTrainee(person).size();
            for (Seat seat : session.services().rosters().ofTrainee(person)) {
                if (seat.seated() && !classes.add(seat.trainingClass())) {
                    twice.add(seat.trainingClass());
                }
            }
        }
        List<String> named = twice.stream()
                .flatMap(id -> session.services().classes().byId(id).stream())
                .map(CaseValues::called)
                .toList();
        return new Belongings(classes, certificates, named);
    }

    /** The office, and where two sides come from one office, the person and the time too. */
    private static String name(Side side, List<Side> sides) {
        boolean alone = sides.stream()
                        .filter(other -> other.office().equals(side.office()))
                        .count()
                == 1;
        return alone ? side.office() : Texts.of("conflict.side", side.office(), side.who(), side.when());
    }

    private static String offices(List<Side> sides) {
        return sides.stream().map(Side::office).distinct().collect(Collectors.joining("、"));
    }
}
