package org.chizheng.app.bureau.conflict;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.app.bureau.conflict.CaseDossier.Fact;
import org.chizheng.app.bureau.conflict.CaseDossier.Side;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.Masking;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Reads the page of one case from the register. Runs beside the screen. */
final class CaseReading {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Labels of numbers that do not stand in full, to their fields. */
    private static final Map<String, String> VEILED = List.of("idNo", "bankAccount").stream()
            .collect(Collectors.toMap(
                    field -> TraineeRecord.KIND.field(field).orElseThrow().label(), field -> field));

    private final Session session;
    private final CaseValues values;
    private final CaseWords words;
    private final RecordWords texts;

    CaseReading(Session session) {
        this.session = session;
        this.values = new CaseValues(session);
        this.words = new CaseWords(session);
        this.texts = new RecordWords(session);
    }

    /** A side before it is compared with the others. */
    private record Draft(Id choice, Op op, Map<String, String> facts) {}

    /**
     * @param revealed whether identity numbers stand in full
     * @throws Refusal {@code case.none} when the case is no more
     */
    CaseDossier dossier(String id, boolean revealed) {
        Case one = session.services()
                .cases()
                .byId(id)
                .orElseThrow(() -> Refusal.of(
                        "case.none",
                        Texts.of("conflict.gone.what"),
                        Texts.of("conflict.gone.why"),
                        Texts.of("conflict.gone.now")));
        RecordKind kind = session.core().kinds().get(one.kind());
        List<Draft> drafts = one.rule().equals("field") ? values(one, kind) : records(one, kind);
        List<Side> sides = sides(drafts, CaseWords.disputed(one, kind), revealed);
        List<Fact> about = one.rule().equals("field") ? about(one, kind, revealed) : List.of();
        return new CaseDossier(
                one,
                words.line(one),
                words.question(one),
                CaseWords.why(one),
                about,
                sides,
                new CaseRulings(session).of(one, sides));
    }

    /** The two or more values of one field, each with the op that wrote it. */
    private List<Draft> values(Case one, RecordKind kind) {
        List<Draft> drafts = new ArrayList<>();
        for (Id member : one.members()) {
            Op op = session.services().ops().byId(member).orElseThrow();
            Op writer = words.writer(op, one.field());
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(
                    CaseWords.disputed(one, kind),
                    texts.text(kind, one.field(), op.set().get(one.field())));
            facts.put(Texts.of("conflict.fact.paper"), writer.why() == null ? source(writer) : writer.why());
            drafts.add(new Draft(member, writer, facts));
        }
        return inOrder(drafts);
    }

    private static String source(Op op) {
        Object source = op.set().get("source");
        return source == null ? "" : source.toString();
    }

    /** The records that share one value. */
    private List<Draft> records(Case one, RecordKind kind) {
        List<Draft> drafts = new ArrayList<>();
        for (Id record : one.records()) {
            Op first = session.services().ops().ofRecord(record).get(0);
            Map<String, String> facts = new LinkedHashMap<>();
            if (kind == TraineeRecord.KIND) {
                facts.putAll(
                        values.person(session.services().trainees().byId(record).orElseThrow()));
            } else {
                facts.putAll(holder(kind, record));
            }
            facts.put(Texts.of("conflict.fact.paper"), first.why() == null ? source(first) : first.why());
            drafts.add(new Draft(record, first, facts));
        }
        return inOrder(drafts);
    }

    /** A certificate or a seat on a roster: whose it is, then what it says. */
    private Map<String, String> holder(RecordKind kind, Id record) {
        Map<String, Object> seen = session.core().ledger().values(kind, record);
        Map<String, String> facts = new LinkedHashMap<>();
        Object trainee = seen.get("trainee");
        if (trainee != null) {
            session.services().trainees().byId(Id.parse(trainee.toString())).ifPresent(person -> {
                facts.put(Texts.of("conflict.fact.name"), person.name());
                facts.put(Texts.of("conflict.fact.id-no"), person.idNo());
                facts.put(Texts.of("conflict.fact.place"), session.unitName(person.township()));
            });
        }
        kind.fields().stream()
                .filter(field -> !List.of(
                                "trainee", "source", "doubts", "remark", "occupationEdition", "occupationCode")
                        .contains(field.name()))
                .forEach(field -> {
                    String text = texts.text(kind, field.name(), seen.get(field.name()));
                    if (!text.isEmpty()) {
                        facts.put(field.label(), text);
                    }
                });
        return facts;
    }

    private List<Fact> about(Case one, RecordKind kind, boolean revealed) {
        Id record = one.records().get(0);
        Map<String, String> facts = kind == TraineeRecord.KIND
                ? values.person(session.services().trainees().byId(record).orElseThrow())
                : holder(kind, record);
        facts.remove(CaseWords.disputed(one, kind));
        List<Fact> about = new ArrayList<>();
        facts.forEach((label, text) -> about.add(
                fact(label, List.of(new Differences.Piece(text == null ? "" : text, false)), false, revealed)));
        return about;
    }

    private static List<Draft> inOrder(List<Draft> drafts) {
        return drafts.stream().sorted(java.util.Comparator.comparing(Draft::op)).toList();
    }

    private List<Side> sides(List<Draft> drafts, String disputed, boolean revealed) {
        Map<String, List<List<Differences.Piece>>> compared = new LinkedHashMap<>();
        drafts.stream()
                .flatMap(draft -> draft.facts().keySet().stream())
                .distinct()
                .forEach(label -> {
                    List<String> said = drafts.stream()
                            .map(draft -> draft.facts().get(label))
                            .map(text -> text == null ? "" : text)
                            .toList();
                    if (said.stream().anyMatch(text -> !text.isEmpty())) {
                        compared.put(
                                label,
                                label.equals(Texts.of("conflict.fact.paper"))
                                        ? said.stream().map(Differences::plain).toList()
                                        : Differences.between(said));
                    }
                });
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int at = i;
            Draft draft = drafts.get(i);
            List<Fact> facts = compared.entrySet().stream()
                    .map(entry -> fact(
                            entry.getKey(),
                            entry.getValue().get(at),
                            entry.getKey().equals(disputed),
                            revealed))
                    .toList();
            sides.add(new Side(
                    draft.choice(),
                    session.unitName(draft.op().office()),
                    draft.op().actorName(),
                    TIME.format(Instant.ofEpochMilli(draft.op().time().millis()).atZone(Seams.ZONE)),
                    facts));
        }
        return sides;
    }

    /** Of a number only the ends and what differs can be read until somebody asks for more, with a reason. */
    private static Fact fact(String label, List<Differences.Piece> pieces, boolean disputed, boolean revealed) {
        Fact plain = new Fact(label, pieces, disputed);
        String veiled = VEILED.get(label);
        if (revealed || veiled == null) {
            return plain;
        }
        return new Fact(label, Differences.veiled(pieces, Masking.of(veiled, plain.text())), disputed);
    }
}
