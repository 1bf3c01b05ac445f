package org.chizheng.app.ui.grid;

import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where the person is, and where the keys lead from there. Enter after a run of Tabs goes back to the column where the
 * run began, one row down, as Excel and WPS do: that is how a list is typed without the mouse.
 */
public final class GridCursor {
    private static final int NO_RUN = -1;

    private final ReadOnlyObjectWrapper<GridBlock> block = new ReadOnlyObjectWrapper<>(GridBlock.at(0, 0));
    private final IntSupplier rows;
    private final int columns;
    private final IntPredicate takesText;
    private int runStart = NO_RUN;

    GridCursor(IntSupplier rows, int columns, IntPredicate takesText) {
        this.rows = rows;
        this.columns = columns;
        this.takesText = takesText;
    }

    public ReadOnlyObjectProperty<GridBlock> blockProperty() {
        return block.getReadOnlyProperty();
    }

    public GridBlock block() {
        return block.get();
    }

    public int row() {
        return block.get().row();
    }

    public int column() {
        return block.get().column();
    }

    /** Goes to a cell; outside the sheet means the nearest one inside. */
    public void moveTo(int row, int column) {
        runStart = NO_RUN;
        place(row, column);
    }

    public void extendTo(int row, int column) {
        runStart = NO_RUN;
        block.set(block.get().extendedTo(insideRow(row), insideColumn(column)));
    }

    /** Arrow keys and pages; {@code extend} is Shift held down. */
    public void step(int rowStep, int columnStep, boolean extend) {
        if (extend) {
            extendTo(row() + rowStep, column() + columnStep);
        } else {
            moveTo(row() + rowStep, column() + columnStep);
        }
    }

    /** Enter: down, or up with Shift; the first one after a run of Tabs returns to where the run began. */
    public void enter(boolean back) {
        int column = runStart == NO_RUN ? column() : runStart;
        runStart = NO_RUN;
        place(row() + (back ? -1 : 1), column);
    }

    /** Tab: to the next column that takes text, past the last one to the next row; Shift goes the other way. */
    public void tab(boolean back) {
        int start = runStart == NO_RUN ? column() : runStart;
        int next = nextEntry(column(), back);
        if (next >= 0) {
            place(row(), next);
            runStart = start;
            return;
        }
        int nextRow = row() + (back ? -1 : 1);
        int fromEdge = nextEntry(back ? columns : -1, back);
        if (nextRow < 0 || nextRow >= rows.getAsInt() || fromEdge < 0) {
            runStart = start;
            return;
        }
        place(nextRow, fromEdge);
        runStart = start;
    }

    /** The whole sheet but the empty row at its end. */
    public void selectRows(int first, int last) {
        runStart = NO_RUN;
        block.set(new GridBlock(insideRow(last), columns - 1, insideRow(first), 0));
    }

    /** Rows came in or went above: the person stays at the row where the person was, in the middle of a run of Tabs too. */
    void shift(int by) {
        GridBlock now = block.get();
        block.set(new GridBlock(
                insideRow(now.anchorRow() + by), now.anchorColumn(), insideRow(now.row() + by), now.column()));
    }

    /** After rows have gone: back inside the sheet. */
    void stayInside() {
        GridBlock now = block.get();
        GridBlock inside = new GridBlock(
                insideRow(now.anchorRow()),
                insideColumn(now.anchorColumn()),
                insideRow(now.row()),
                insideColumn(now.column()));
        if (!inside.equals(now)) {
            block.set(inside);
        }
    }

    private int nextEntry(int from, boolean back) {
        for (int c = from + (back ? -1 : 1); c >= 0 && c < columns; c += back ? -1 : 1) {
            if (takesText.test(c)) {
                return c;
            }
        }
        return -1;
    }

    private void place(int row, int column) {
        block.set(GridBlock.at(insideRow(row), insideColumn(column)));
    }

    private int insideRow(int row) {
        return Math.max(0, Math.min(row, rows.getAsInt() - 1));
    }

    private int insideColumn(int column) {
        return Math.max(0, Math.min(column, columns - 1));
    }
}
