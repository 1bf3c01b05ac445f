package org.chizheng.core.policy.pack;

import java.util.List;
import java.util.Optional;

/**
 * What a document leaves open. Until the county decides, nothing that hangs on it is computed.
 *
 * @param figure whether the county decides an amount instead of choosing a reading
 */
public record Gap(String id, String question, Clause clause, boolean figure, List<Reading> readings) {
    public Gap {
        readings = List.copyOf(readings);
    }

    /** One way to read the document. */
    public record Reading(String code, String text) {}

    public Optional<Reading> reading(String code) {
        return readings.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
