package org.chizheng.app.records.training;

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
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassService;
import org.chizheng.core.training.Occupation;
import org.chizheng.core.training.OccupationCatalogue;

/** The header of a class. A draft may be incomplete; what 报送 needs is told on the class's page. */
public final class ClassFormModel {
    static final List<String> FIELDS = List.of(
            "no",
            "name",
            "occupationEdition",
            "occupationCode",
            "occupationName",
            "level",
            "kind",
            "startsOn",
            "endsOn",
            "days",
            "hours",
            "venue",
            "teachers",
            "planned",
            "contact",
            "phone",
            "selectingUnit",
            "remark");
    private static final List<String> NUMBERS = List.of("days", "hours", "planned");

    private final Session session;
    private final ClassCard amended;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final StringProperty institution = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param amended the class as its page showed it, or null for a new one */
    ClassFormModel(Session session, ClassCard amended) {
        this.session = session;
        this.amended = amended;
        FIELDS.forEach(field -> fields.put(field, new SimpleStringProperty(before(field))));
        if (amended != null && amended.one().institutionName() != null) {
            institution.set(amended.one().institutionName());
        }
    }

    Session session() {
        return session;
    }

    boolean isNew() {
        return amended == null;
    }

    /** After the bureau approved, a change says why. */
    boolean needsReason() {
        return amended != null && "approved".equals(amended.one().approval());
    }

    StringProperty field(String name) {
        return fields.get(name);
    }

    /** Name of the institution; one that is not known yet is recorded with the class. */
    StringProperty institution() {
        return institution;
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

    void institutions(Consumer<List<String>> onRead) {
        session.read(
                progress -> session.services().institutions().all().stream()
                        .map(known -> known.name())
                        .toList(),
                onRead,
                problem::set);
    }

    List<Occupation> occupations() {
        return OccupationCatalogue.shipped().trades().stream()
                .map(trade -> trade.current())
                .toList();
    }

    void occupation(Occupation chosen) {
        field("occupationEdition").set(chosen == null ? "" : chosen.edition().code());
        field("occupationCode").set(chosen == null ? "" : chosen.code());
        field("occupationName").set(chosen == null ? "" : chosen.name());
    }

    void save(Consumer<Id> onSaved) {
        if (busy.get()) {
            return;
        }
        problem.set(notNumber());
        if (problem.get() != null) {
            return;
        }
        busy.set(true);
        Map<String, Object> typed = typed();
        String house = institution.get().strip();
        String why = reason.get().isBlank() ? null : reason.get().strip();
        session.read(
                progress -> write(typed, house, why),
                id -> {
                    busy.set(false);
                    onSaved.accept(id);
                },
                refusal -> {
                    busy.set(false);
                    problem.set(refusal);
                });
    }

    private Refusal notNumber() {
        return NUMBERS.stream()
                .filter(name -> !field(name).get().strip().matches("\\d{0,4}"))
                .findFirst()
                .map(name -> Refusal.of(
                        "class.number",
                        Texts.of("class.number.what", field(name).get()),
                        "",
                        Texts.of("class.number.now")))
                .orElse(null);
    }

    private Id write(Map<String, Object> typed, String house, String why) {
        ClassService service = session.services().classService();
        String before = amended == null || amended.one().institutionName() == null
                ? ""
                : amended.one().institutionName();
        if (!house.equals(before)) {
            typed.put(
                    "institution",
                    house.isEmpty()
                            ? null
                            : session.services()
                                    .institutionService()
                                    .named(session.actor(), house, Map.of())
                                    .toString());
        }
        if (amended == null) {
            return service.open(session.actor(), typed);
        }
        if (!typed.isEmpty()) {
            service.amend(session.actor(), amended.one().id(), typed, amended.seen(), why);
        }
        return amended.one().id();
    }

    private Map<String, Object> typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            String text = value.get() == null ? "" : value.get().strip();
            boolean changed = amended == null ? !text.isEmpty() : !text.equals(before(name));
            if (changed) {
                typed.put(name, text.isEmpty() ? null : NUMBERS.contains(name) ? Long.valueOf(text) : text);
            }
        });
        return typed;
    }

    private String before(String field) {
        Object value = amended == null ? null : amended.values().get(field);
        return value == null ? "" : value.toString();
    }
}
