package org.chizheng.app.bureau.conflict.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.ApprovalRule;
import org.chizheng.core.conflict.ApprovedValues;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.Masking;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.TrainingClass;

/** What stands against each other in a case, before it is compared: one draft for each side. */
final class CaseSides {
    private static final List<String> NOT_SHOWN =
            List.of("trainee", "source", "doubts", "remark", "occupationEdition", "occupationCode", "voided");

    private final Session session;
    private final CaseValues values;
    private final CaseWords words;
    private final RecordWords texts;
    private final CasePaper paper;

    CaseSides(Session session) {
        this.session = session;
        this.values = new CaseValues(session);
        this.words = new CaseWords(session);
        this.texts = new RecordWords(session);
        this.paper = new CasePaper(session);
    }

    /**
     * A side before it is compared with the others.
     *
     * @param choice the op or the record that a decision names
     * @param op who wrote it, when, from where
     * @param heading above the column; null for the office's name
     * @param facts label to words, in the order shown
     */
    record Draft(Id choice, Op op, String heading, Map<String, String> facts) {}

    List<Draft> of(Case one, RecordKind kind) {
        return switch (one.rule()) {
            case "field" -> inOrder(values(one, kind));
            case "void-edit" -> inOrder(voiding(one, kind));
            case "after-approval" ->
                judged(one, kind, Texts.of("conflict.side.approved"), Texts.of("conflict.paper.approval"));
            case "after-merge" ->
                judged(one, kind, Texts.of("conflict.side.merged"), Texts.of("conflict.paper.merger"));
            default -> inOrder(records(one, kind));
        };
    }

    private static List<Draft> inOrder(List<Draft> drafts) {
        return drafts.stream().sorted(Comparator.comparing(Draft::op)).toList();
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
            facts.put(paperLabel(), paper.of(writer));
            drafts.add(new Draft(member, writer, null, facts));
        }
        return drafts;
    }

    private static String paperLabel() {
        return Texts.of("conflict.fact.paper");
    }

    /** Who voided, and who wrote on without having seen that. */
    private List<Draft> voiding(Case one, RecordKind kind) {
        List<Draft> drafts = new ArrayList<>();
        for (Id member : one.members()) {
            Op op = session.services().ops().byId(member).orElseThrow();
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(CaseWords.disputed(one, kind), done(kind, op));
            facts.put(paperLabel(), paper.of(op));
            drafts.add(new Draft(member, op, null, facts));
        }
        return drafts;
    }

    private String done(RecordKind kind, Op op) {
        if (op.set().containsKey(RecordKind.VOIDED)) {
            Object reason = op.set().get(RecordKind.VOIDED);
            return reason == null ? Texts.of("conflict.did.restore") : Texts.of("conflict.did.void", reason);
        }
        return op.set().entrySet().stream()
                .filter(entry -> !NOT_SHOWN.contains(entry.getKey()))
                .map(entry -> label(kind, entry.getKey()) + " "
                        + Masking.of(entry.getKey(), texts.text(kind, entry.getKey(), entry.getValue())))
                .collect(Collectors.joining("；"));
    }

    private static String label(RecordKind kind, String field) {
        return kind.field(field).map(Field::label).orElse(field);
    }

    /** What an approval or a merger saw, and what stands now; both sides have the fields that were changed since. */
    private List<Draft> judged(Case one, RecordKind kind, String heading, String basis) {
        ApprovalRule rule = session.services().caseRules().approvals().stream()
                .filter(known -> known.code().equals(one.rule()))
                .findFirst()
                .orElseThrow();
        ApprovedValues approved = ApprovedValues.of(session.services().ops(), rule, one);
        Map<String, String> then = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        approved.later().forEach((field, op) -> {
            then.put(
                    label(kind, field),
                    texts.text(kind, field, approved.values().get(field)));
            now.put(label(kind, field), texts.text(kind, field, op.set().get(field)));
        });
        Op last = approved.later().values().stream().max(Op::compareTo).orElseThrow();
        then.put(paperLabel(), basis);
        now.put(paperLabel(), paper.of(last));
        return List.of(
                new Draft(approved.approval().id(), approved.approval(), heading, then),
                new Draft(last.id(), last, Texts.of("conflict.side.changed", session.unitName(last.office())), now));
    }

    /** The records that share one value, or one person's seats. */
    private List<Draft> records(Case one, RecordKind kind) {
        List<Draft> drafts = new ArrayList<>();
        for (Id record : one.records()) {
            Op first = session.services().ops().ofRecord(record).get(0);
            Map<String, String> facts = new LinkedHashMap<>(
                    kind == TraineeRecord.KIND
                            ? values.person(
                                    session.services().trainees().byId(record).orElseThrow())
                            : holder(kind, record));
            facts.put(paperLabel(), paper.of(first));
            drafts.add(new Draft(record, first, null, facts));
        }
        return drafts;
    }

    /** A certificate, a seat on a roster or a class: whose it is, then what it says. */
    Map<String, String> holder(RecordKind kind, Id record) {
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
                .filter(field -> !NOT_SHOWN.contains(field.name()))
                .forEach(field -> {
                    String text = texts.text(kind, field.name(), seen.get(field.name()));
                    if (!text.isEmpty()) {
                        facts.put(field.label(), text);
                    }
                    if (field.name().equals("trainingClass") && seen.get("trainingClass") != null) {
                        days(Id.parse(seen.get("trainingClass").toString()), facts);
                    }
                });
        return facts;
    }

    private void days(Id place, Map<String, String> facts) {
        Optional<TrainingClass> header = session.services().classes().byId(place);
        header.ifPresent(found -> {
            facts.put(
                    Texts.of("conflict.fact.days"),
                    found.startsOn() == null
                            ? ""
                            : Texts.of("conflict.fact.days.both", found.startsOn(), String.valueOf(found.endsOn())));
            facts.put(Texts.of("conflict.fact.opened-by"), session.unitName(found.office()));
        });
    }
}
