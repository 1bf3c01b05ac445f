package org.chizheng.core.document.page;

import java.util.ArrayList;
import java.util.List;

/** A horizontal band of a paper that is never cut: a line of text, a row, a block of signatures. */
final class Strip {
    /** What the band is, for deciding what a signature may be parted from. */
    enum Nature {
        /** Headings and facts. */
        LEAD,
        BODY,
        NOTE,
        HEAD,
        ROW,
        TAIL,
        BREAK
    }

    final Nature nature;
    final double height;
    final List<Draw> draws = new ArrayList<>();
    /** Bands set again at the top of a page that this band opens. */
    final List<Strip> repeat;

    private boolean keptWithNext;

    Strip(Nature nature, double height, List<Strip> repeat) {
        this.nature = nature;
        this.height = height;
        this.repeat = repeat;
    }

    Strip(Nature nature, double height) {
        this(nature, height, List.of());
    }

    boolean isKeptWithNext() {
        return keptWithNext;
    }

    void keepWithNext() {
        keptWithNext = true;
    }
}
