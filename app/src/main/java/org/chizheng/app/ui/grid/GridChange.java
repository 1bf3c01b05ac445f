package org.chizheng.app.ui.grid;

import java.util.Map;

/** The smallest thing that can happen to a sheet; each knows what would take it back. */
public sealed interface GridChange {
    String rowId();

    GridChange inverse();

    /** One cell from {@code before} to {@code after}; empty text is an empty cell. */
    record CellChanged(String rowId, String columnKey, String before, String after) implements GridChange {
        @Override
        public GridChange inverse() {
            return new CellChanged(rowId, columnKey, after, before);
        }
    }

    /** A row came in at {@code index}, counted from 0. */
    record RowAdded(String rowId, int index, Map<String, String> values) implements GridChange {
        @Override
        public GridChange inverse() {
            return new RowRemoved(rowId, index, values);
        }
    }

    /** A row went away from {@code index}; its values are kept for the way back. */
    record RowRemoved(String rowId, int index, Map<String, String> values) implements GridChange {
        @Override
        public GridChange inverse() {
            return new RowAdded(rowId, index, values);
        }
    }
}
