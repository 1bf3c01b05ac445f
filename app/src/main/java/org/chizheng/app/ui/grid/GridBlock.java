package org.chizheng.app.ui.grid;

/**
 * The cells that are marked: from the one where the marking began to the one that has the focus. Rows and columns count
 * from 0.
 */
public record GridBlock(int anchorRow, int anchorColumn, int row, int column) {
    public static GridBlock at(int row, int column) {
        return new GridBlock(row, column, row, column);
    }

    public GridBlock extendedTo(int toRow, int toColumn) {
        return new GridBlock(anchorRow, anchorColumn, toRow, toColumn);
    }

    public int top() {
        return Math.min(anchorRow, row);
    }

    public int bottom() {
        return Math.max(anchorRow, row);
    }

    public int left() {
        return Math.min(anchorColumn, column);
    }

    public int right() {
        return Math.max(anchorColumn, column);
    }

    public boolean single() {
        return anchorRow == row && anchorColumn == column;
    }

    public boolean contains(int someRow, int someColumn) {
        return someRow >= top() && someRow <= bottom() && someColumn >= left() && someColumn <= right();
    }
}
