package org.chizheng.core.document;

import java.util.List;

/** One row of a table, as many cells as there are columns; a total stands out in 黑体. */
public record Row(List<String> cells, boolean total) {
    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(String... cells) {
        return new Row(List.of(cells), false);
    }

    public static Row total(List<String> cells) {
        return new Row(cells, true);
    }
}
