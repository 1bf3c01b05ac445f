package org.chizheng.app.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.institution.InstitutionRecord;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.FieldType;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.TrainingClass;

/** What a record of any kind says, in words: codes read out, references followed. Asked off the screen's thread. */
public final class RecordWords {
    private final Session session;

    public RecordWords(Session session) {
        this.session = session;
    }

    /** What a person calls a record: by its name, its number, or whom it belongs to; empty when it has none of these. */
    public String name(RecordKind kind, Id id) {
        Map<String, Object> record = session.core().ledger().values(kind, id);
        for (String field : List.of("name", "no", "trainee", "number")) {
            String text = text(kind, field, record.get(field));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The page that shows a record, and the key to ask it for; empty for kinds that have no page. */
    public Optional<Place> place(RecordKind kind, Id id) {
        return switch (kind.name()) {
            case "trainee" -> Optional.of(new Place("people", id.toString()));
            case "class" -> Optional.of(new Place("classes", id.toString()));
            case "certificate" -> Optional.of(new Place("certificates", id.toString()));
            case "enrolment" ->
                Optional.ofNullable(session.core().ledger().values(kind, id).get("trainingClass"))
                        .map(found -> new Place("classes", found.toString()));
            case "group", "commitment" ->
                Optional.ofNullable(session.core().ledger().values(kind, id).get("trainee"))
                        .map(found -> new Place("people", found.toString()));
            default -> Optional.empty();
        };
    }

    /** Id of a page and the key of a record on it, as {@link Navigator} takes them. */
    public record Place(String destination, String key) {}

    /** A value in words; empty for none. */
    public String text(RecordKind kind, String field, Object value) {
        if (value == null) {
            return "";
        }
        String code = value.toString();
        Optional<Field> known = kind.field(field);
        if (known.map(Field::type).filter(FieldType.REFERENCE::equals).isPresent()) {
            return reference(field, Id.parse(code));
        }
        String word = known.map(Field::words).map(words -> words.get(code)).orElse(null);
        boolean unit = known.map(Field::type).filter(FieldType.UNIT::equals).isPresent();
        return word != null ? word : unit ? session.unitName(code) : code;
    }

    private String reference(String field, Id id) {
        return switch (field) {
            case "trainee", "sameAs" ->
                session.services().trainees().byId(id).map(Trainee::name).orElse("");
            case "trainingClass" ->
                session.services().classes().byId(id).map(RecordWords::called).orElse("");
            case "institution" ->
                String.valueOf(session.core()
                        .ledger()
                        .values(InstitutionRecord.KIND, id)
                        .getOrDefault("name", ""));
            default -> "";
        };
    }

    private static String called(TrainingClass one) {
        return one.name() == null ? one.no() : one.name();
    }
}
