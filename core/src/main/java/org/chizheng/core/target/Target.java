package org.chizheng.core.target;

/**
 * One printed row of a target table; a figure that the document leaves blank is null, never 0.
 *
 * @param annex code of {@link TargetRecord#ANNEXES}
 * @param unit unit code, or {@link TargetRecord#PRINTED_TOTAL}
 */
public record Target(
        String annex,
        Long year,
        String unit,
        Long place,
        Long total,
        Long byJune,
        Long bySeptember,
        Long byNovember,
        Long poverty,
        Long general,
        Long enterprise,
        Long startup,
        Long highSkill,
        Long employed,
        Long holdersNow,
        String document) {

    public boolean printedTotal() {
        return TargetRecord.PRINTED_TOTAL.equals(unit);
    }
}
