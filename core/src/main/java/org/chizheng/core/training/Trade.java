package org.chizheng.core.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is taught and certified, across editions.
 *
 * @param name the name in use
 * @param rung what it is in the catalogue
 * @param editions what each edition calls it; empty for a special ability
 * @param words other names in plans and rosters
 */
public record Trade(String name, Rung rung, Map<Edition, Occupation> editions, List<String> words) {
    /** 职业, 工种 of an occupation, or 专项职业能力 without a code. */
    public enum Rung {
        OCCUPATION,
        TYPE_OF_WORK,
        SPECIAL_ABILITY
    }

    public Trade {
        editions = Map.copyOf(editions);
        words = List.copyOf(words);
    }

    public Optional<Occupation> in(Edition edition) {
        return Optional.ofNullable(editions.get(edition));
    }

    /** What a new record stores: the edition of 2022, else none. */
    public Occupation current() {
        return in(Edition.OF_2022).orElseGet(() -> Occupation.local(name));
    }
}
