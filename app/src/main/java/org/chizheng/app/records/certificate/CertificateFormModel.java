package org.chizheng.app.records.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.certificate.CertificateCheck;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** Recording a certificate, or correcting one: the number is judged by the rules of its kind while it is typed. */
public final class CertificateFormModel {
    static final List<String> FIELDS = List.of(
            "kind",
            "number",
            "level",
            "occupationName",
            "issuedOn",
            "issuer",
            "sourceUnit",
            "countingPath",
            "trainingClass",
            "remark");

    private static final int OFFERED = 9;

    private final Session session;
    private final CertificateLine.Card amended;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Trainee> found = FXCollections.observableArrayList();
    private final ObjectProperty<Trainee> holder = new SimpleObjectProperty<>();
    private final StringProperty numberNote = new SimpleStringProperty("");
    private final BooleanProperty numberRefused = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param amended what the drawer showed, or null for a new one */
    CertificateFormModel(Session session, CertificateLine.Card amended) {
        this.session = session;
        this.amended = amended;
        FIELDS.forEach(field -> fields.put(field, new SimpleStringProperty(before(field))));
        if (amended == null) {
            field("sourceUnit").set(session.unit());
        }
        for (String watched : List.of("kind", "number", "level", "issuedOn")) {
            field(watched).addListener((property, before, now) -> judge());
        }
        holder.addListener((property, before, now) -> judge());
        search.addListener((property, before, words) -> find(words));
    }

    Session session() {
        return session;
    }

    boolean isNew() {
        return amended == null;
    }

    boolean needsReason() {
        return amended != null && amended.line().standing() != Standing.LOCAL;
    }

    StringProperty field(String name) {
        return fields.get(name);
    }

    /** Words that look for the holder. */
    StringProperty search() {
        return search;
    }

    ObservableList<Trainee> found() {
        return found;
    }

    ObjectProperty<Trainee> holder() {
        return holder;
    }

    /** What the number tells or why it cannot be one of this kind. */
    StringProperty numberNote() {
        return numberNote;
    }

    BooleanProperty numberRefused() {
        return numberRefused;
    }

    StringProperty reason() {
        return reason;
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    /** The holder is known, as when one comes from a person's page. */
    void holdBy(Id trainee) {
        session.read(progress -> session.services().trainees().byId(trainee).orElseThrow(), holder::set, problem::set);
    }

    void save(Consumer<Id> onSaved) {
        if (busy.get()) {
            return;
        }
        Refusal missing = missing();
        problem.set(missing);
        if (missing != null) {
            return;
        }
        busy.set(true);
        Map<String, Object> typed = typed();
        Trainee person = holder.get();
        String why = reason.get().isBlank() ? null : reason.get().strip();
        session.read(
                progress -> amended == null ? add(person, typed) : amend(typed, why),
                id -> {
                    busy.set(false);
                    onSaved.accept(id);
                },
                refusal -> {
                    busy.set(false);
                    problem.set(refusal);
                });
    }

    private Refusal missing() {
        if (isNew() && holder.get() == null) {
            return Refusal.of(
                    "certificate.holder",
                    Texts.of("certificate.no-holder.what"),
                    "",
                    Texts.of("certificate.no-holder.now"));
        }
        if (needsReason() && reason.get().isBlank()) {
            return Refusal.of(
                    "record.reason",
                    Texts.of("record.reason-missing.what"),
                    Texts.of("record.reason-missing.why"),
                    Texts.of("record.reason-missing.now"));
        }
        return null;
    }

    private Id add(Trainee person, Map<String, Object> typed) {
        return session.services().certificateService().add(session.actor(), person, typed);
    }

    private Id amend(Map<String, Object> typed, String why) {
        Id id = amended.line().id();
        if (!typed.isEmpty()) {
            session.services().certificateService().amend(session.actor(), id, typed, amended.seen(), why);
        }
        return id;
    }

    private void find(String words) {
        if (words.isBlank()) {
            found.clear();
            return;
        }
        session.read(
                progress -> session.services()
                        .trainees()
                        .page(new TraineeQueries.Filter(words.strip(), null, null, false), 0, OFFERED),
                found::setAll,
                problem::set);
    }

    private void judge() {
        CertificateKind kind = CertificateKind.ofCode(field("kind").get()).orElse(null);
        String number = field("number").get();
        if (kind == null || number.isBlank()) {
            numberNote.set("");
            numberRefused.set(false);
            return;
        }
        Trainee person = holder.get();
        Map<String, Object> typed = typed();
        session.read(
                progress -> session.services().certificateService().check(kind, number, person, typed),
                this::told,
                problem::set);
    }

    private void told(CertificateCheck check) {
        boolean refused = !check.outcome().storable();
        numberRefused.set(refused);
        StringBuilder words = new StringBuilder();
        if (refused) {
            words.append(check.message());
        } else if (check.level() != null) {
            words.append(Texts.of("certificate.number-level", check.level().both()));
        } else {
            words.append(Texts.of("certificate.number-fine"));
        }
        for (Finding warning : check.warnings()) {
            words.append("\n").append(warning.sentence());
        }
        numberNote.set(words.toString());
    }

    private Map<String, Object> typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            String text = value.get() == null ? "" : value.get().strip();
            boolean changed = amended == null ? !text.isEmpty() : !text.equals(before(name));
            if (changed) {
                typed.put(name, text.isEmpty() ? null : text);
            }
        });
        return typed;
    }

    private String before(String field) {
        Object value = amended == null ? null : amended.values().get(field);
        return value == null ? "" : value.toString();
    }
}
