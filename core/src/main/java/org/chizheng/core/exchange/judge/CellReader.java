package org.chizheng.core.exchange.judge;

import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.layout.Column;

/** Reads the cells of one kind of column into values and problems. */
@FunctionalInterface
interface CellReader {
    /** @param cell never blank, no formula error and no 同上 */
    void read(RowWork work, Column column, Cell cell);
}
