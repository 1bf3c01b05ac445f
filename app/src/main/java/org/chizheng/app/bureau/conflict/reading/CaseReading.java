package org.chizheng.app.bureau.conflict.reading;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Fact;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Side;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.conflict.CaseNoteQueries.CaseNote;
import org.chizheng.core.conflict.DecisionQueries.Made;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.Masking;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Reads the page of one case from the register. Runs beside the screen. */
public final class CaseReading {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    /** Labels of numbers that do not stand in full, to their fields. */
    private static final Map<String, String> VEILED = List.of("idNo", "phone", "phone2", "bankAccount").stream()
            .collect(Collectors.toMap(
                    field -> TraineeRecord.KIND.field(field).orElseThrow().label(), field -> field));

    private final Session session;
    private final CaseSides drafts;
    private final CaseWords words;

    public CaseReading(Session session) {
        this.session = session;
        this.drafts = new CaseSides(session);
        this.words = new CaseWords(session);
    }

    /**
     * @param revealed whether identity numbers stand in full
     * @throws Refusal {@code case.none} when the case is no more
     */
    public CaseDossier dossier(String id, boolean revealed) {
        Case one = session.services()
                .cases()
                .byId(id)
                .orElseThrow(() -> Refusal.of(
                        "case.none",
                        Texts.of("conflict.gone.what"),
                        Texts.of("conflict.gone.why"),
                        Texts.of("conflict.gone.now")));
        RecordKind kind = session.core().kinds().get(one.kind());
        List<CaseSides.Draft> read = drafts.of(one, kind);
        List<Side> sides = sides(read, one, kind, revealed);
        CaseNote note = session.services().notesOnCases().getOrDefault(one.id(), CaseNote.NONE);
        return new CaseDossier(
                one,
                words.line(one, note),
                words.question(one),
                CaseWords.why(one),
                before(one),
                ofOneRecord(one) ? about(one, kind, sides, revealed) : List.of(),
                sides,
                new CaseRulings(session).of(one, sides));
    }

    private static boolean ofOneRecord(Case one) {
        return List.of("field", "void-edit", "after-approval", "after-merge").contains(one.rule());
    }

    /** What was decided on the same matter, and who wrote on since: why the case is here again. */
    private List<String> before(Case one) {
        List<String> sentences = new ArrayList<>();
        for (Made made : session.services().decided().before(one)) {
            Op decision = session.services().ops().byId(made.op()).orElseThrow();
            String since = newcomers(one, decision);
            String decided = Texts.of(
                    "conflict.before",
                    day(decision),
                    decision.actorName(),
                    DecisionRecord.VERDICTS.getOrDefault(made.verdict(), made.verdict()),
                    Masking.inText(String.valueOf(made.reason())));
            sentences.add(decided
                    + (since.isEmpty() ? Texts.of("conflict.before.late") : Texts.of("conflict.before.since", since)));
        }
        return sentences;
    }

    /** Offices of what stands in the case now and did not when it was decided; the decision's own ops aside. */
    private String newcomers(Case one, Op decision) {
        Object known = decision.set().get("onOps");
        if (known == null) {
            return "";
        }
        Set<String> then = Set.of(known.toString().split(","));
        return one.members().stream()
                .filter(member -> !then.contains(member.toString()))
                .flatMap(member -> session.services().ops().byId(member).stream())
                .filter(op -> op.transaction() == null || !op.transaction().equals(decision.transaction()))
                .map(op -> session.unitName(op.office()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String day(Op op) {
        return DAY.format(Instant.ofEpochMilli(op.time().millis()).atZone(Seams.ZONE));
    }

    /** The record itself, without what stands in the columns. */
    private List<Fact> about(Case one, RecordKind kind, List<Side> sides, boolean revealed) {
        Id record = one.records().get(0);
        Map<String, String> facts = new LinkedHashMap<>(
                kind == TraineeRecord.KIND
                        ? new CaseValues(session)
                                .person(session.services()
                                        .trainees()
                                        .byId(record)
                                        .orElseThrow())
                        : drafts.holder(kind, record));
        sides.get(0).facts().stream().filter(Fact::disputed).map(Fact::label).forEach(facts::remove);
        List<Fact> about = new ArrayList<>();
        facts.forEach((label, text) -> about.add(
                fact(label, List.of(new Differences.Piece(text == null ? "" : text, false)), false, revealed)));
        return about;
    }

    private List<Side> sides(List<CaseSides.Draft> drafted, Case one, RecordKind kind, boolean revealed) {
        Map<String, List<List<Differences.Piece>>> compared = new LinkedHashMap<>();
        drafted.stream()
                .flatMap(draft -> draft.facts().keySet().stream())
                .distinct()
                .forEach(label -> {
                    List<String> said = drafted.stream()
                            .map(draft ->
                                    Objects.requireNonNullElse(draft.facts().get(label), ""))
                            .toList();
                    if (said.stream().anyMatch(text -> !text.isEmpty())) {
                        compared.put(label, compares(one, label) ? Differences.between(said) : plain(said));
                    }
                });
        String disputed = CaseWords.disputed(one, kind);
        boolean all = one.rule().startsWith("after-");
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < drafted.size(); i++) {
            int at = i;
            CaseSides.Draft draft = drafted.get(i);
            List<Fact> facts = compared.entrySet().stream()
                    .map(entry -> fact(
                            entry.getKey(),
                            entry.getValue().get(at),
                            entry.getKey().equals(disputed) || all && compares(one, entry.getKey()),
                            revealed))
                    .toList();
            sides.add(new Side(
                    draft.choice(),
                    draft.heading() == null ? session.unitName(draft.op().office()) : draft.heading(),
                    draft.op().actorName(),
                    TIME.format(Instant.ofEpochMilli(draft.op().time().millis()).atZone(Seams.ZONE)),
                    facts));
        }
        return sides;
    }

    /** Sentences and papers differ anyhow; marking each character of them would hide what matters. */
    private static boolean compares(Case one, String label) {
        return !one.rule().equals("void-edit") && !label.equals(Texts.of("conflict.fact.paper"));
    }

    private static List<List<Differences.Piece>> plain(List<String> said) {
        return said.stream().map(Differences::plain).toList();
    }

    /**
     * Of a number only the ends can be read until somebody asks for more, with a reason; of one that the case is about
     * what differs, too. Where two people stand side by side their whole days of birth would differ.
     */
    private static Fact fact(String label, List<Differences.Piece> pieces, boolean disputed, boolean revealed) {
        Fact plain = new Fact(label, pieces, disputed);
        String veiled = VEILED.get(label);
        if (revealed || veiled == null) {
            return plain;
        }
        String masked = Masking.of(veiled, plain.text());
        if (veiled.equals("idNo") && !disputed) {
            return new Fact(label, Differences.plain(masked), false);
        }
        return new Fact(label, Differences.veiled(pieces, masked), disputed);
    }
}
