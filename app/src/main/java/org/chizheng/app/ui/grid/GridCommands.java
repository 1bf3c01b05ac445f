package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.ui.grid.clip.Tsv;

/** What can be done to the marked block; every command is one step, named with its count. */
public final class GridCommands {
    private final GridModel model;
    private final GridPort port;

    GridCommands(GridModel model, GridPort port) {
        this.model = model;
        this.port = port;
    }

    /** A block on its way through the clipboard: the text other programs get, and what the grid itself pastes. */
    public record Clip(String text, List<List<String>> values) {}

    void write(int row, int column, String text) {
        Step step = new Step();
        step.set(row, column, text);
        step.perform("填写 " + model.columns().get(column).title());
    }

    /** Delete: empties the marked cells that may be changed. */
    public void clear() {
        Step step = new Step();
        GridBlock block = model.cursor().block();
        for (int r = block.top(); r <= Math.min(block.bottom(), model.rows().size() - 1); r++) {
            for (int c = block.left(); c <= block.right(); c++) {
                step.set(r, c, "");
            }
        }
        step.perform("清除 " + step.count() + " 格");
    }

    /** Ctrl+D: the top row of the block goes down to its bottom; one cell alone takes what stands above it. */
    public void fillDown() {
        GridBlock block = model.cursor().block();
        int source = block.top() == block.bottom() ? block.top() - 1 : block.top();
        if (source < 0) {
            return;
        }
        Step step = new Step();
        for (int r = source + 1; r <= block.bottom(); r++) {
            for (int c = block.left(); c <= block.right(); c++) {
                step.set(r, c, model.value(source, c));
            }
        }
        step.perform("向下填充 " + step.count() + " 格");
    }

    /** Ctrl+': the text of the cell above. */
    public void copyAbove() {
        int row = model.cursor().row();
        if (row > 0) {
            write(
                    row,
                    model.cursor().column(),
                    model.value(row - 1, model.cursor().column()));
        }
    }

    /** Ctrl+;: the date of today, as 2024-06-01. */
    public void today() {
        write(model.cursor().row(), model.cursor().column(), port.today().get().toString());
    }

    /**
     * Ctrl+C: the marked block as tab separated text. Covered cells leave the grid covered, so that identity numbers do
     * not lie about in the clipboard; inside the grid they are pasted whole.
     */
    public Clip copy() {
        GridBlock block = model.cursor().block();
        List<List<String>> shown = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        for (int r = block.top(); r <= block.bottom(); r++) {
            List<String> shownRow = new ArrayList<>();
            List<String> valueRow = new ArrayList<>();
            for (int c = block.left(); c <= block.right(); c++) {
                shownRow.add(model.display(r, c));
                valueRow.add(model.value(r, c));
            }
            shown.add(shownRow);
            values.add(valueRow);
        }
        return new Clip(Tsv.write(shown), values);
    }

    /** Ctrl+X: copies, then empties. */
    public Clip cut() {
        Clip clip = copy();
        clear();
        return clip;
    }

    /**
     * Puts a block at the top left of the marked cells. One value alone fills all marked cells; cells that may not be
     * changed keep what they have; rows past the end are begun.
     */
    public void paste(List<List<String>> values) {
        GridBlock block = model.cursor().block();
        boolean one = values.size() == 1 && values.get(0).size() == 1;
        int height = one ? block.bottom() - block.top() + 1 : values.size();
        Step step = new Step();
        for (int r = 0; r < height; r++) {
            List<String> line = values.get(one ? 0 : r);
            int width = one ? block.right() - block.left() + 1 : line.size();
            for (int c = 0; c < width && block.left() + c < model.columns().size(); c++) {
                step.set(block.top() + r, block.left() + c, line.get(one ? 0 : c));
            }
        }
        step.perform("粘贴 " + step.count() + " 格");
    }

    /** Brings in whole rows from a preview as one step: new ones at the end, known ones cell by cell. */
    public void takeIn(List<Map<String, String>> added, Map<String, Map<String, String>> updated) {
        Step step = new Step();
        for (Map<String, String> values : added) {
            step.addRow(values);
        }
        updated.forEach((rowId, values) ->
                values.forEach((key, text) -> step.set(model.indexOf(rowId), model.columnOf(key), text)));
        step.perform("粘贴 " + (added.size() + updated.size()) + " 行");
    }

    /** Gathers the changes of one command; a row begun by it is known to the rest of it. */
    private final class Step {
        private final List<GridChange> changes = new ArrayList<>();
        private final Map<Integer, String> begun = new HashMap<>();
        private int cells;

        int count() {
            return cells;
        }

        void set(int row, int column, String text) {
            if (row < 0 || !model.editable(Math.min(row, model.rows().size()), column)) {
                return;
            }
            GridColumn declared = model.columns().get(column);
            String after = declared.text().normalise().apply(text.strip());
            String before = model.value(row, column);
            if (after.equals(before)) {
                return;
            }
            cells++;
            changes.add(new GridChange.CellChanged(rowId(row), declared.key(), before, after));
        }

        void addRow(Map<String, String> values) {
            Map<String, String> kept = new HashMap<>();
            for (GridColumn column : model.columns()) {
                String text = column.text()
                        .normalise()
                        .apply(values.getOrDefault(column.key(), "").strip());
                if (column.editable() && !text.isEmpty()) {
                    kept.put(column.key(), text);
                }
            }
            int index = model.rows().size() + begun.size();
            String id = port.rowIds().get();
            begun.put(index, id);
            changes.add(new GridChange.RowAdded(id, index, kept));
        }

        void perform(String name) {
            model.perform(new GridEdit(name, changes));
        }

        private String rowId(int row) {
            int held = model.rows().size();
            if (row < held) {
                return model.rows().get(row).id();
            }
            return begun.computeIfAbsent(row, missing -> {
                String id = port.rowIds().get();
                changes.add(new GridChange.RowAdded(id, held + begun.size(), Map.of()));
                return id;
            });
        }
    }
}
