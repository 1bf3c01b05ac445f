package org.chizheng.core.policy.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts as a rule sees them: those of the claim, and of one person when it is asked for a person.
 *
 * @param person null when the rule looks at the claim as a whole
 */
public record Scene(Facts facts, Person person) {
    public Scene of(Person other) {
        return new Scene(facts, other);
    }

    /** A fact that was told; the person's own before the claim's. */
    public Optional<Value> value(String name) {
        Value own = person == null ? null : person.facts().get(name);
        return Optional.ofNullable(own != null ? own : facts.common().get(name));
    }

    List<Map<String, Value>> history() {
        return person == null ? List.of() : person.history();
    }

    LocalDate date(String name) {
        return value(name).orElseThrow().date();
    }

    public boolean isYes(String name) {
        return value(name).filter(Value.ofYes(true)::equals).isPresent();
    }
}
