package org.chizheng.app.records.person;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.chizheng.app.records.RecordActions;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.UndoSteps;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.IdentityReading;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.app.ui.task.Work;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.GroupQueries;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.person.TraineeService;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;

/** Registering a person, or amending one: what is typed, what is known already, what goes into the register. */
public final class PersonFormModel {
    /** Text fields of the record that the form has, as {@code TraineeRecord} names them. */
    static final List<String> FIELDS = List.of(
            "idNo",
            "name",
            "phone",
            "phone2",
            "township",
            "village",
            "education",
            "nation",
            "householdType",
            "address",
            "employer",
            "wish",
            "informedOn",
            "remark");

    private final Session session;
    private final PersonCard amended;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final ObservableMap<PersonGroup, String> groups = FXCollections.observableMap(new LinkedHashMap<>());
    private final StringProperty reason = new SimpleStringProperty("");
    private final LunarProof lunar;
    private final ObjectProperty<Trainee> known = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param amended the person to amend as the drawer showed it, or null to register a new one */
    PersonFormModel(Session session, PersonCard amended) {
        this.session = session;
        this.amended = amended;
        this.lunar = new LunarProof(session);
        FIELDS.forEach(field -> fields.put(field, new SimpleStringProperty(before(field))));
        if (amended == null) {
            field("township")
                    .set(
                            session.townships().stream()
                                            .anyMatch(unit -> unit.code().text().equals(session.unit()))
                                    ? session.unit()
                                    : "");
        } else {
            amended.groups()
                    .forEach(group -> PersonGroup.ofCode(group.code())
                            .ifPresent(code -> groups.put(code, Objects.requireNonNullElse(group.evidence(), ""))));
        }
    }

    Session session() {
        return session;
    }

    boolean isNew() {
        return amended == null;
    }

    /** Whether a number stands there that is not shown without a reason: 证件号 and 电话. */
    boolean isCovered(String name) {
        return amended != null && !field(name).get().isEmpty();
    }

    /** Nothing of the person was changed: there is nothing to save. */
    private boolean isAsBefore(Map<String, Object> typed) {
        Set<String> before = amended == null
                ? Set.of()
                : amended.groups().stream().map(GroupQueries.Group::code).collect(toSet());
        return amended != null
                && typed.isEmpty()
                && before.equals(groups.keySet().stream().map(PersonGroup::code).collect(toSet()));
    }

    /** Notes why the number is looked at, before it is. */
    void uncover(String why, Runnable onNoted) {
        session.read(
                progress -> {
                    new RecordActions(session)
                            .noteReveal(TraineeRecord.KIND, amended.person().id(), why);
                    return why;
                },
                noted -> onNoted.run(),
                problem::set);
    }

    /** After something of the record went out, a correction says why. */
    boolean needsReason() {
        return amended != null && amended.standing() != Standing.LOCAL;
    }

    StringProperty field(String name) {
        return fields.get(name);
    }

    /** Ticked groups with their proof. */
    ObservableMap<PersonGroup, String> groups() {
        return groups;
    }

    StringProperty reason() {
        return reason;
    }

    LunarProof lunar() {
        return lunar;
    }

    /** Who has this number already; null when nobody else. */
    ObjectProperty<Trainee> known() {
        return known;
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    /** What the number says; needs no store, so the field asks it at once. */
    IdentityReading reading(String number) {
        IdentityCheck check = IdentityNumber.check(number, session.today());
        if (check.accepted().isEmpty()) {
            return new IdentityReading("", null, "", check.message());
        }
        IdentityNumber good = check.accepted().get();
        LocalDate birth = good.birth().orElse(null);
        List<String> parts = new ArrayList<>();
        parts.add(good.sex().label());
        if (birth != null) {
            parts.add(birth.toString());
        }
        good.ageOn(session.today()).ifPresent(age -> parts.add(Texts.of("person.age", age)));
        parts.add(good.region());
        parts.removeIf(String::isBlank);
        return new IdentityReading(good.sex().label(), birth, String.join(" · ", parts), "");
    }

    /** The field read a whole number: is the person known? */
    void numberRead(IdentityReading reading, String number) {
        field("idNo").set(number);
        known.set(null);
        if (isNew()) {
            lunar.numberRead(number);
        }
        if (reading.stands()) {
            Id self = amended == null ? null : amended.person().id();
            session.read(
                    progress -> session.services().trainees().byIdNo(number).stream()
                            .filter(person -> !person.id().equals(self))
                            .findFirst()
                            .orElse(null),
                    known::set,
                    problem::set);
        }
    }

    /** Saves; {@code onSaved} gets the person's id and what was written, which is nothing when nothing was changed. */
    void save(Consumer<UndoSteps.Step> onSaved) {
        if (busy.get()) {
            return;
        }
        Map<String, Object> typed = typed();
        if (isAsBefore(typed)) {
            onSaved.accept(new UndoSteps.Step("", amended.person().id(), List.of()));
            return;
        }
        if (needsReason() && reason.get().isBlank()) {
            problem.set(Refusal.of(
                    "record.reason",
                    Texts.of("record.reason-missing.what"),
                    Texts.of("record.reason-missing.why"),
                    Texts.of("record.reason-missing.now")));
            return;
        }
        problem.set(null);
        busy.set(true);
        Map<PersonGroup, String> chosen = new LinkedHashMap<>(groups);
        String why = reason.get().isBlank() ? null : reason.get().strip();
        Work<UndoSteps.Step> work = lunar.asked().get()
                ? registerLunar(
                        typed,
                        chosen,
                        lunar.reason().get().strip(),
                        lunar.card().get())
                : progress -> amended == null ? register(typed, chosen) : amend(typed, chosen, why);
        session.read(
                work,
                step -> {
                    busy.set(false);
                    onSaved.accept(step);
                },
                refusal -> {
                    busy.set(false);
                    problem.set(refusal);
                });
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

    private UndoSteps.Step register(Map<String, Object> typed, Map<PersonGroup, String> chosen) {
        TraineeService service = session.services().traineeService();
        Id id = session.core().seams().newId();
        var changes = new ArrayList<>(service.registration(id, typed, List.of()));
        chosen.forEach((group, evidence) -> changes.add(service.groupOf(id, group.code(), proof(evidence))));
        List<Op> saved = session.core().ledger().record(session.actor(), changes);
        return new UndoSteps.Step(Texts.of("people.did.new", field("name").get()), id, saved);
    }

    private Work<UndoSteps.Step> registerLunar(
            Map<String, Object> typed, Map<PersonGroup, String> chosen, String why, Path card) {
        Map<String, Map<String, Object>> proofs = new LinkedHashMap<>();
        chosen.forEach((group, evidence) -> proofs.put(group.code(), proof(evidence)));
        String name = field("name").get();
        return progress -> {
            List<Op> saved = session.services()
                    .lunarBirths()
                    .register(session.actor(), session.isBureau(), typed, proofs, lunar.shown(why, card));
            return new UndoSteps.Step(
                    Texts.of("people.did.new", name), saved.get(0).record(), saved);
        };
    }

    private UndoSteps.Step amend(Map<String, Object> typed, Map<PersonGroup, String> chosen, String why) {
        TraineeService service = session.services().traineeService();
        Id id = amended.person().id();
        List<Op> saved = new ArrayList<>();
        if (!typed.isEmpty()) {
            saved.addAll(service.amend(session.actor(), id, typed, amended.seen(), why));
        }
        for (GroupQueries.Group group : amended.groups()) {
            boolean kept = chosen.keySet().stream().anyMatch(code -> code.code().equals(group.code()));
            if (!kept) {
                saved.addAll(service.dropGroup(
                        session.actor(),
                        group.id(),
                        group.seen(),
                        why == null ? Texts.of("person.group.dropped") : why));
            }
        }
        chosen.forEach((group, evidence) -> {
            boolean there =
                    amended.groups().stream().anyMatch(before -> before.code().equals(group.code()));
            if (!there) {
                saved.addAll(service.addGroup(session.actor(), id, group.code(), proof(evidence)));
            }
        });
        return new UndoSteps.Step(Texts.of("people.did.amend", amended.person().name()), id, saved);
    }

    private static Map<String, Object> proof(String evidence) {
        Map<String, Object> proof = new LinkedHashMap<>();
        if (!evidence.isBlank()) {
            proof.put("evidence", evidence.strip());
        }
        return proof;
    }
}
