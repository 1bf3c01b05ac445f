package org.chizheng.app.bureau.conflict.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.conflict.CaseNoteQueries.CaseNote;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.Masking;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;

/** How a case is called: its rule, whom it is about, who wrote into it. */
public final class CaseWords {
    private final Session session;
    private final RecordWords texts;

    public CaseWords(Session session) {
        this.session = session;
        this.texts = new RecordWords(session);
    }

    public CaseLine line(Case one, CaseNote note) {
        LocalDate since =
                Instant.ofEpochMilli(one.sinceMillis()).atZone(Seams.ZONE).toLocalDate();
        return new CaseLine(
                one.id(),
                rule(one.rule()),
                item(one),
                offices(one),
                since,
                Math.max(0, ChronoUnit.DAYS.between(since, session.today())),
                note.assignee());
    }

    public static String rule(String code) {
        return switch (code) {
            case "dup-id" -> Texts.of("conflict.rule.dup-id");
            case "dup-certificate" -> Texts.of("conflict.rule.dup-certificate");
            case "dup-voucher" -> Texts.of("conflict.rule.dup-voucher");
            case "void-edit" -> Texts.of("conflict.rule.void-edit");
            case "after-approval" -> Texts.of("conflict.rule.after-approval");
            case "after-merge" -> Texts.of("conflict.rule.after-merge");
            case "overlap" -> Texts.of("conflict.rule.overlap");
            default -> Texts.of("conflict.rule.field");
        };
    }

    /** The rule that brought it here, with its clause where a document has one. */
    static String why(Case one) {
        return switch (one.rule()) {
            case "dup-id" -> Texts.of("conflict.why.dup-id");
            case "dup-certificate" -> Texts.of("conflict.why.dup-certificate");
            case "dup-voucher" -> Texts.of("conflict.why.dup-voucher");
            case "void-edit" -> Texts.of("conflict.why.void-edit");
            case "after-approval" -> Texts.of("conflict.why.after-approval");
            case "after-merge" -> Texts.of("conflict.why.after-merge");
            case "overlap" -> Texts.of("conflict.why.overlap");
            default -> one.kind().equals("class") ? Texts.of("conflict.why.class") : Texts.of("conflict.why.field");
        };
    }

    /** Label of the row that the case is about. */
    static String disputed(Case one, RecordKind kind) {
        if (one.rule().equals("void-edit")) {
            return Texts.of("conflict.fact.did");
        }
        return kind.field(one.field()).orElseThrow().label();
    }

    String question(Case one) {
        RecordKind kind = session.core().kinds().get(one.kind());
        return switch (one.rule()) {
            case "dup-id" -> Texts.of("conflict.ask.dup-id", one.records().size());
            case "dup-certificate" -> Texts.of("conflict.ask.dup-certificate", subject(one));
            case "dup-voucher" -> Texts.of("conflict.ask.dup-voucher", subject(one));
            case "void-edit" -> Texts.of("conflict.ask.void-edit", subject(one));
            case "after-approval" -> Texts.of("conflict.ask.after-approval", subject(one));
            case "after-merge" -> Texts.of("conflict.ask.after-merge", subject(one));
            case "overlap" ->
                Texts.of("conflict.ask.overlap", subject(one), one.records().size());
            default -> Texts.of("conflict.ask.field", subject(one), disputed(one, kind));
        };
    }

    /** The subject and, of a field, which one; of a number, in whose names it stands. */
    private String item(Case one) {
        return switch (one.rule()) {
            case "field" ->
                subject(one) + " · " + disputed(one, session.core().kinds().get(one.kind()));
            case "dup-certificate", "dup-voucher" -> holders(one) + " · " + subject(one);
            default -> subject(one);
        };
    }

    /** Whose one number is, by the records of the case. */
    private String holders(Case one) {
        RecordKind kind = session.core().kinds().get(one.kind());
        return one.records().stream()
                .map(record -> texts.text(
                        kind,
                        "trainee",
                        session.core().ledger().values(kind, record).get("trainee")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** Whom or what a case is about, short enough for one line of a list. */
    public String subject(Case one) {
        RecordKind kind = session.core().kinds().get(one.kind());
        Id first = one.records().get(0);
        Map<String, Object> record = session.core().ledger().values(kind, first);
        return switch (one.rule()) {
            case "dup-id" -> names(one) + " " + Masking.of("idNo", String.valueOf(record.get("idNo")));
            case "dup-certificate", "dup-voucher" -> String.valueOf(record.get(one.field()));
            case "overlap" -> texts.name(kind, first);
            default -> called(kind, first);
        };
    }

    private String names(Case one) {
        return session.services().trainees().byIds(one.records()).stream()
                .map(Trainee::name)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** 学员 张伟. */
    public String called(RecordKind kind, Id id) {
        return (kind.label() + " " + texts.name(kind, id)).strip();
    }

    private String offices(Case one) {
        if (one.rule().startsWith("dup-") || one.rule().equals("overlap")) {
            return one.offices().stream().map(session::unitName).collect(Collectors.joining("、"));
        }
        return one.members().stream()
                .flatMap(member -> session.services().ops().byId(member).stream())
                .map(op -> session.unitName((one.rule().equals("field") ? writer(op, one.field()) : op).office()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** After a decision was taken back the bureau's own op carries the value: it was still written by somebody else. */
    Op writer(Op op, String field) {
        if (op.why() == null || !op.why().startsWith(Texts.of("conflict.undo.reason"))) {
            return op;
        }
        Object value = op.set().get(field);
        return session.services().ops().ofRecord(op.record()).stream()
                .filter(earlier -> earlier.set().containsKey(field)
                        && Objects.equals(earlier.set().get(field), value))
                .findFirst()
                .orElse(op);
    }
}
