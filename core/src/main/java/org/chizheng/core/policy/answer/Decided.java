package org.chizheng.core.policy.answer;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How the county settled a gap: a layer over the packs, with author, date and reason.
 *
 * @param reading code of the reading chosen; null when a figure was set
 * @param fen the figure, for gaps that ask for one
 * @param by who decided, and with what paper
 * @param on ISO date
 */
public record Decided(String gap, String reading, OptionalLong fen, String by, String on, String reason) {
    /** Whether both choose the same reading or the same figure. */
    boolean sameAs(Decided other) {
        return Objects.equals(reading, other.reading) && fen.equals(other.fen);
    }

    /** What was decided, by whom and when, for a sentence. */
    public String told() {
        String what = fen.isPresent() ? Sum.yuan(fen.getAsLong()) : "“" + reading + "”";
        return what + "（" + by + "，" + on + "）";
    }
}
