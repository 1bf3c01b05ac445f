package org.chizheng.core.division;

import java.util.List;
import java.util.Optional;

/**
 * What a township's name in a roster stands for.
 *
 * @param written the unit that bears the written name, perhaps a former one; null when no name fits
 * @param candidates the units in force: one when certain, several when a former township was divided, none when unknown
 */
public record TownshipMatch(Unit written, List<Unit> candidates) {
    static final TownshipMatch NONE = new TownshipMatch(null, List.of());

    public TownshipMatch {
        candidates = List.copyOf(candidates);
    }

    /** The one unit that is meant; empty when unknown or when a person has to choose. */
    public Optional<Unit> certain() {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Whether an old name was written (石壁乡 for 三合镇), which is stored normalised and noted. */
    public boolean byOldName() {
        return written != null && !written.inForce();
    }
}
