package org.chizheng.core.document.page;

import java.util.List;

/** One page, in points, painted from the first stroke to the last. */
public record Page(double width, double height, List<Draw> draws) {
    public Page {
        draws = List.copyOf(draws);
    }
}
