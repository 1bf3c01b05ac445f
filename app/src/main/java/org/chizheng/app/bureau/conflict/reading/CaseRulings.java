package org.chizheng.app.bureau.conflict.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Ruling;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Side;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.RecordKind;

/** Which decisions a case admits, and what each would change: counted from the records, not guessed. */
final class CaseRulings {
    private static final List<String> NUMBERS = List.of("idNo", "number", "voucherNo");

    private final Session session;
    private final CaseEffects effects;

    CaseRulings(Session session) {
        this.session = session;
        this.effects = new CaseEffects(session);
    }

    List<Ruling> of(Case one, List<Side> sides) {
        return switch (one.rule()) {
            case "dup-id" -> people(one, sides);
            case "dup-certificate", "dup-voucher" -> numbers(one, sides);
            case "void-edit" -> voiding(one);
            case "after-approval" -> approval(one, sides);
            case "after-merge" -> merged(sides);
            case "overlap" -> overlap(one, sides);
            default -> values(one, sides);
        };
    }

    private List<Ruling> values(Case one, List<Side> sides) {
        RecordKind kind = session.core().kinds().get(one.kind());
        String label = CaseWords.disputed(one, kind);
        String touched = effects.touched(one);
        List<Ruling> rulings = new ArrayList<>();
        for (Side side : sides) {
            rulings.add(new Ruling(
                    "keep",
                    side.choice(),
                    Texts.of("conflict.verb.keep", name(side, sides)),
                    Texts.of("conflict.follows.keep", label, shown(side), touched)
                            + effects.anotherWithThisNumber(one, side)));
        }
        if (NUMBERS.contains(one.field())) {
            rulings.add(wrong(one, sides));
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

    private List<Ruling> people(Case one, List<Side> sides) {
        CaseEffects.Belongings all = effects.belongings(Set.copyOf(one.records()));
        List<Ruling> rulings = new ArrayList<>();
        for (Side side : sides) {
            rulings.add(new Ruling(
                    "same",
                    side.choice(),
                    Texts.of("conflict.verb.same", name(side, sides)),
                    (all.isNothing()
                                    ? Texts.of("conflict.follows.same-bare")
                                    : Texts.of(
                                            "conflict.follows.same", all.classes(), all.vouchers(), all.certificates()))
                            + effects.newContradictions(all)));
        }
        rulings.add(new Ruling("different", null, Texts.of("conflict.verb.different"), back(one, sides)));
        rulings.add(wrong(one, sides));
        return rulings;
    }

    private List<Ruling> numbers(Case one, List<Side> sides) {
        List<Ruling> rulings = new ArrayList<>();
        if (effects.holders(one) > 1) {
            rulings.add(new Ruling("different", null, Texts.of("conflict.verb.different"), back(one, sides)));
        }
        rulings.add(wrong(one, sides));
        return rulings;
    }

    private List<Ruling> voiding(Case one) {
        String touched = effects.touched(one);
        return List.of(
                new Ruling("live", null, Texts.of("conflict.verb.live"), Texts.of("conflict.follows.live", touched)),
                new Ruling("void", null, Texts.of("conflict.verb.void"), Texts.of("conflict.follows.void", touched)));
    }

    private List<Ruling> approval(Case one, List<Side> sides) {
        String touched = effects.touched(one);
        String fields = changed(sides);
        return List.of(
                new Ruling(
                        "accept",
                        null,
                        Texts.of("conflict.verb.accept"),
                        Texts.of("conflict.follows.accept", fields, touched)),
                new Ruling(
                        "restore",
                        null,
                        Texts.of("conflict.verb.restore"),
                        Texts.of("conflict.follows.restore", fields, touched)),
                new Ruling(
                        "wrong",
                        null,
                        Texts.of("conflict.verb.back"),
                        Texts.of("conflict.follows.back", offices(one))));
    }

    private static List<Ruling> merged(List<Side> sides) {
        String fields = changed(sides);
        return List.of(
                new Ruling(
                        "accept",
                        null,
                        Texts.of("conflict.verb.still-same"),
                        Texts.of("conflict.follows.still-same", fields)),
                new Ruling("apart", null, Texts.of("conflict.verb.apart"), Texts.of("conflict.follows.apart", fields)));
    }

    private static String changed(List<Side> sides) {
        return sides.get(0).facts().stream()
                .filter(CaseDossier.Fact::disputed)
                .map(CaseDossier.Fact::label)
                .collect(Collectors.joining("、"));
    }

    private List<Ruling> overlap(Case one, List<Side> sides) {
        List<Ruling> rulings = new ArrayList<>();
        for (Side side : sides) {
            rulings.add(new Ruling(
                    "stay",
                    side.choice(),
                    Texts.of("conflict.verb.stay", side.office(), effects.placeOf(side.choice())),
                    Texts.of(
                            "conflict.follows.stay",
                            effects.placesBut(one, side.choice()),
                            effects.vouchersBut(one, side.choice()))));
        }
        rulings.add(new Ruling("both", null, Texts.of("conflict.verb.both"), Texts.of("conflict.follows.both")));
        rulings.add(new Ruling("wrong", null, Texts.of("conflict.verb.back"), back(one, sides)));
        return rulings;
    }

    private Ruling wrong(Case one, List<Side> sides) {
        return new Ruling("wrong", null, Texts.of("conflict.verb.wrong"), back(one, sides));
    }

    private String back(Case one, List<Side> sides) {
        String held = effects.held(one);
        return Texts.of("conflict.follows.back", offices(sides)) + held;
    }

    private String offices(Case one) {
        return one.offices().stream().map(session::unitName).collect(Collectors.joining("、"));
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
