package org.chizheng.core.exchange.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Copies the first cell of a merged range to the rest of it while rows stream by: 乡镇 is often typed once and merged
 * over all its people. The copies are marked, so that they are never taken for something typed.
 */
public final class MergeSpread {
    /** Rows and columns from 0, both ends inside the range. */
    public record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        boolean single() {
            return firstRow == lastRow && firstColumn == lastColumn;
        }
    }

    /** No roster is wider; a hostile range over all 16,384 columns must not make every row that wide. */
    private static final int WIDEST = 512;

    private final List<Range> waiting = new ArrayList<>();
    private final Map<Range, Cell> active = new HashMap<>();
    private int next;

    public void addAll(List<Range> ranges) {
        ranges.stream().filter(range -> !range.single()).forEach(waiting::add);
        waiting.subList(next, waiting.size()).sort(Comparator.comparingInt(Range::firstRow));
    }

    /** Fills {@code cells} of the row (from 0) in place; rows must come in rising order. */
    public void apply(int row, List<Cell> cells) {
        while (next < waiting.size() && waiting.get(next).firstRow() <= row) {
            Range range = waiting.get(next++);
            boolean here = range.firstRow() == row && range.firstColumn() < cells.size();
            active.put(range, here ? cells.get(range.firstColumn()) : Cell.EMPTY);
            if (active.size() > SheetLimits.COLUMNS) {
                throw new IllegalStateException("more merged ranges in a row than it has columns");
            }
        }
        Iterator<Map.Entry<Range, Cell>> each = active.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Range, Cell> entry = each.next();
            Range range = entry.getKey();
            if (range.lastRow() < row) {
                each.remove();
            } else if (!entry.getValue().isBlank()) {
                fill(range, row, entry.getValue().spreadCopy(), cells);
            }
        }
    }

    private static void fill(Range range, int row, Cell copy, List<Cell> cells) {
        for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), WIDEST); column++) {
            if (row == range.firstRow() && column == range.firstColumn()) {
                continue;
            }
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, copy);
            }
        }
    }
}
