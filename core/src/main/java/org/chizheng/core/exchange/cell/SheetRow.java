package org.chizheng.core.exchange.cell;

import java.util.List;

/**
 * One row with the number that stands beside it in Excel or WPS, so that a message can say 第17行 and be believed.
 *
 * @param number counted from 1
 * @param cells from column A on; shorter than the widest row when the right end is empty
 * @param hidden the row is hidden by hand or by a filter
 */
public record SheetRow(int number, List<Cell> cells, boolean hidden) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; EMPTY beyond the end. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Nothing was typed in this row; copies of merged cells do not count. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.spread() || cell.isBlank());
    }

    /** Some typed cell of the row is struck through. */
    public boolean struck() {
        return cells.stream().anyMatch(cell -> cell.struck() && !cell.spread());
    }
}
