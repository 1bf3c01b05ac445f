package org.chizheng.core.division;

import java.time.LocalDate;
import java.util.List;

/**
 * One place or office.
 *
 * @param code its code
 * @param name as printed in the county's papers
 * @param order rank among its siblings in the county's official list, from 0; former townships stand last
 * @param from first day known, null when older than every source
 * @param until last day, null when in force
 * @param now codes of what it became, empty when in force
 */
public record Unit(UnitCode code, String name, int order, LocalDate from, LocalDate until, List<String> now) {
    public Unit {
        now = List.copyOf(now);
    }

    static Unit lasting(String code, String name, int order) {
        return new Unit(new UnitCode(code), name, order, null, null, List.of());
    }

    public UnitKind kind() {
        return code.kind();
    }

    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public boolean inForce() {
        return until == null;
    }
}
