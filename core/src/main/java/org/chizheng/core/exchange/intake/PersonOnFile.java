package org.chizheng.core.exchange.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;

/**
 * A person as stored, with the seat in the class that a roster is for.
 *
 * @param values of the trainee's record
 * @param groups codes
 * @param seat of the person in this class, withdrawn and voided ones too
 * @param classes the person's other classes
 */
record PersonOnFile(
        Id id,
        Map<String, Object> values,
        Seen seen,
        List<String> groups,
        Optional<Apply.Standing> seat,
        List<Known.OtherClass> classes) {

    String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    String name() {
        return text("name");
    }

    boolean seated() {
        return seat.isPresent()
                && seatText("withdrawnOn").isEmpty()
                && seatVoided().isEmpty();
    }

    String seatText(String field) {
        return seat.map(standing -> standing.values().get(field))
                .map(Object::toString)
                .orElse("");
    }

    /** The reason why the seat does not count, empty while it does. */
    String seatVoided() {
        return seatText(RecordKind.VOIDED);
    }

    Seen seatSeen() {
        return seat.map(Apply.Standing::seen).orElse(Seen.NOTHING);
    }

    /** As the rules of enrolment want to see the person. */
    Trainee trainee() {
        return asTrainee(id, values, groups);
    }

    static Trainee asTrainee(Id id, Map<String, Object> values, List<String> groups) {
        return new Trainee(
                id,
                (String) values.get("name"),
                (String) values.get("idKind"),
                (String) values.get("idNo"),
                null,
                null,
                null,
                null,
                null,
                null,
                (String) values.get("township"),
                null,
                null,
                null,
                null,
                null,
                groups,
                null,
                null,
                null,
                0,
                0);
    }
}
