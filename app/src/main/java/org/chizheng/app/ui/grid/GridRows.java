package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows in their order; applies a change to them and keeps the derived cells true. */
final class GridRows {
    private final List<GridColumn> columns;
    private final List<GridRow> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    GridRows(List<GridColumn> columns) {
        this.columns = columns;
    }

    List<GridRow> all() {
        return Collections.unmodifiableList(rows);
    }

    int size() {
        return rows.size();
    }

    GridRow get(int index) {
        return rows.get(index);
    }

    /** Where the row stands, counted from 0; -1 when it is not here. */
    int indexOf(String rowId) {
        return places.getOrDefault(rowId, -1);
    }

    void load(List<GridRow> all) {
        rows.clear();
        all.forEach(row -> rows.add(derive(row)));
        number(0);
    }

    /** Puts a row in the place of the one with the same identity, or at the end. */
    void put(GridRow row) {
        int index = indexOf(row.id());
        if (index < 0) {
            rows.add(derive(row));
            number(rows.size() - 1);
        } else {
            rows.set(index, derive(row));
        }
    }

    void apply(GridChange change) {
        int index = indexOf(change.rowId());
        if (change instanceof GridChange.CellChanged cell && index >= 0) {
            rows.set(index, derive(rows.get(index).with(cell.columnKey(), cell.after())));
        } else if (change instanceof GridChange.RowAdded added && index < 0) {
            int at = Math.min(added.index(), rows.size());
            rows.add(at, derive(GridRow.of(added.rowId(), added.values())));
            number(at);
        } else if (change instanceof GridChange.RowRemoved && index >= 0) {
            rows.remove(index);
            places.remove(change.rowId());
            number(index);
        }
    }

    private GridRow derive(GridRow row) {
        GridRow next = row;
        for (GridColumn column : columns) {
            if (column.text().derive() != null) {
                next = next.with(column.key(), column.text().derive().apply(next));
            }
        }
        return next;
    }

    private void number(int from) {
        if (from == 0) {
            places.clear();
        }
        for (int i = from; i < rows.size(); i++) {
            places.put(rows.get(i).id(), i);
        }
    }
}
