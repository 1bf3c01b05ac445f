package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The sheet without a screen: columns, rows, the cursor, the way back, the judge's answers. One empty row always stands
 * ready after the last; writing in it begins a row. Used from one thread, the one of {@link GridPort#uiThread}.
 */
public final class GridModel {
    private final List<GridColumn> columns;
    private final GridPort port;
    private final GridRows rows;
    private final GridCursor cursor;
    private final GridHistory history = new GridHistory();
    private final GridProblems problems;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final Set<String> revealed = new HashSet<>();
    private String readOnlyBecause = "";
    private boolean gathering;

    public GridModel(List<GridColumn> columns, GridPort port) {
        this.columns = List.copyOf(columns);
        this.port = port;
        this.rows = new GridRows(this.columns);
        this.cursor = new GridCursor(
                this::shownRows,
                columns.size(),
                column -> this.columns.get(column).editable());
        this.problems = new GridProblems(this);
    }

    public List<GridColumn> columns() {
        return columns;
    }

    /** The rows that hold something, in order; without the empty one at the end. */
    public List<GridRow> rows() {
        return rows.all();
    }

    /** How many rows are drawn: those that hold something and the empty one, unless nothing may be added. */
    public int shownRows() {
        return rows.size() + (readOnlyBecause.isEmpty() ? 1 : 0);
    }

    public GridCursor cursor() {
        return cursor;
    }

    public GridProblems problems() {
        return problems;
    }

    /** Goes up whenever anything that is drawn may have changed. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Replaces all rows by what the store holds; the way back is forgotten. */
    public void load(List<GridRow> all) {
        rows.load(all);
        history.clear();
        revealed.clear();
        cursor.stayInside();
        rejudgeAll();
        changed();
    }

    /** Takes in one row as the store now has it, as after a receipt: no step of the person's, nothing to undo. */
    public void put(GridRow row) {
        rows.put(row);
        rejudge(List.of(row.id()));
        changed();
    }

    /**
     * Takes in rows that the store has and this sheet has not, at the end, and takes out those that went there. The
     * cursor stays at its row; in the empty one at the end it stays in the empty one.
     */
    public void arrive(List<GridRow> come, Set<String> gone) {
        int here = cursor.row();
        boolean atEnd = here >= rows.size();
        int above = (int) gone.stream()
                .map(rows::indexOf)
                .filter(at -> at >= 0 && at < here)
                .count();
        int before = rows.size();
        gone.forEach(id -> rows.apply(new GridChange.RowRemoved(id, rows.indexOf(id), Map.of())));
        come.forEach(rows::put);
        cursor.shift(atEnd ? rows.size() - before : -above);
        rejudge(come.stream().map(GridRow::id).toList());
    }

    public void setState(String rowId, GridRow.State state) {
        row(rowId).ifPresent(row -> rows.put(row.inState(state)));
        changed();
    }

    /** Closes one row with a sentence that says why; an empty sentence opens it. */
    public void setLocked(String rowId, String because) {
        row(rowId).ifPresent(row -> rows.put(row.locked(because)));
        changed();
    }

    /** Closes the whole sheet, as after its approval; an empty sentence opens it. */
    public void setReadOnlyBecause(String because) {
        readOnlyBecause = because;
        cursor.stayInside();
        changed();
    }

    public Optional<GridRow> row(String rowId) {
        int index = rows.indexOf(rowId);
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    /** Counted from 0; -1 when there is no such row. */
    public int indexOf(String rowId) {
        return rows.indexOf(rowId);
    }

    /** What stands in a cell; empty text in the empty row at the end. */
    public String value(int row, int column) {
        return row < rows.size() ? rows.get(row).value(columns.get(column).key()) : "";
    }

    /** What is drawn in a cell: covered where the column is, unless this person has asked to see it. */
    public String display(int row, int column) {
        String value = value(row, column);
        return value.isEmpty() || isRevealed(row, column)
                ? value
                : columns.get(column).text().display().apply(value);
    }

    /** Empty when the cell can be typed in, else the sentence that says why not. */
    public String notEditableBecause(int row, int column) {
        if (!readOnlyBecause.isEmpty()) {
            return readOnlyBecause;
        }
        GridColumn declared = columns.get(column);
        if (!declared.editable()) {
            return declared.text().derive() == null
                    ? "“" + declared.title() + "”不在这里填"
                    : "“" + declared.title() + "”由本行其他内容自动算出，不用填";
        }
        return row < rows.size() ? rows.get(row).lockedBecause() : "";
    }

    public boolean editable(int row, int column) {
        return notEditableBecause(row, column).isEmpty();
    }

    /** True for a cell whose text is covered on the screen now. */
    public boolean covered(int row, int column) {
        return columns.get(column).text().masked() && !value(row, column).isEmpty() && !isRevealed(row, column);
    }

    /** Shows one covered cell until {@link #coverAll}; the screen has asked for the reason and logged it. */
    public void reveal(String rowId, String columnKey) {
        revealed.add(rowId + '\n' + columnKey);
        changed();
    }

    public void coverAll() {
        if (!revealed.isEmpty()) {
            revealed.clear();
            changed();
        }
    }

    void askReveal(int row, int column) {
        if (covered(row, column)) {
            port.listener().revealAsked(rows.get(row).id(), columns.get(column).key());
        }
    }

    void askRemoval() {
        List<String> ids = new ArrayList<>();
        for (int r = cursor.block().top(); r <= Math.min(cursor.block().bottom(), rows.size() - 1); r++) {
            ids.add(rows.get(r).id());
        }
        if (!ids.isEmpty() && readOnlyBecause.isEmpty()) {
            port.listener().removalAsked(ids);
        }
    }

    /** Takes rows out of the sheet in one step; the listener hears of it. */
    public void removeRows(Collection<String> rowIds) {
        List<GridChange> changes = new ArrayList<>();
        int gone = 0;
        for (GridRow row : rows.all()) {
            if (rowIds.contains(row.id())) {
                changes.add(new GridChange.RowRemoved(row.id(), rows.indexOf(row.id()) - gone++, row.values()));
            }
        }
        perform(new GridEdit("移出 " + changes.size() + " 行", changes));
    }

    /** Writes one cell by hand of the person at the cursor; text is brought into the column's form first. */
    public void write(String text) {
        commands().write(cursor.row(), cursor.column(), text);
    }

    String todayText() {
        return port.today().get().toString();
    }

    /** The commands on the marked block. */
    public GridCommands commands() {
        return new GridCommands(this, port);
    }

    /** Does a step, remembers how to take it back and tells the listener; an empty step is none. */
    public void perform(GridEdit edit) {
        if (!edit.changes().isEmpty()) {
            history.add(edit);
            apply(edit);
            port.listener().edited(edit);
        }
    }

    /** Takes the last step back and goes to where it was. */
    public void undo() {
        history.back().map(GridEdit::inverse).ifPresent(this::replay);
    }

    public void redo() {
        history.forward().ifPresent(this::replay);
    }

    /** What Ctrl+Z would take back, in words; empty when there is nothing. */
    public Optional<String> undoName() {
        return history.backName();
    }

    public Optional<String> redoName() {
        return history.forwardName();
    }

    /**
     * The store could not keep this step: it is taken off the screen and out of the way back, silently. A cell that was
     * typed in again meanwhile keeps what it has.
     */
    public void revert(GridEdit edit) {
        history.drop(edit);
        List<GridChange> back = edit.inverse().changes().stream()
                .filter(change -> !(change instanceof GridChange.CellChanged cell)
                        || row(cell.rowId())
                                .filter(row -> row.value(cell.columnKey()).equals(cell.before()))
                                .isPresent())
                .toList();
        apply(new GridEdit(edit.name(), back));
    }

    /** Asks the judge about every row again (F7). */
    public void rejudgeAll() {
        rejudge(rows.all().stream().map(GridRow::id).toList());
    }

    /** Asks the judge about some rows, as about the twin of a row whose number was corrected. */
    public void rejudge(Collection<String> rowIds) {
        gathering = true;
        for (String id : rowIds) {
            row(id).ifPresent(this::ask);
        }
        gathering = false;
        changed();
    }

    private void replay(GridEdit edit) {
        apply(edit);
        GridChange seen = edit.changes().get(edit.changes().size() - 1);
        int row = rows.indexOf(seen.rowId());
        int column = seen instanceof GridChange.CellChanged cell ? columnOf(cell.columnKey()) : cursor.column();
        cursor.moveTo(row < 0 ? cursor.row() : row, column);
        port.listener().edited(edit);
    }

    private void apply(GridEdit edit) {
        edit.changes().forEach(rows::apply);
        cursor.stayInside();
        rejudge(edit.rowIds());
    }

    private void ask(GridRow row) {
        rows.put(row.judged(RowJudgement.PENDING));
        Map<String, String> judgedValues = row.values();
        port.judge()
                .judge(row)
                .whenComplete((answer, failure) -> port.uiThread()
                        .execute(() ->
                                answered(row.id(), judgedValues, failure == null ? answer : unanswered(failure))));
    }

    private void answered(String rowId, Map<String, String> judgedValues, RowJudgement answer) {
        row(rowId).filter(now -> now.values().equals(judgedValues)).ifPresent(now -> {
            rows.put(now.judged(answer));
            changed();
        });
    }

    private RowJudgement unanswered(Throwable failure) {
        port.listener().judgeFailed(failure);
        return RowJudgement.of(List.of(RowJudgement.Problem.warning("", "这一行没能核对完，按 F7 再核对一次", "")));
    }

    /** Counted from 0; 0 for a key that no column has, where problems of the whole row stand. */
    public int columnOf(String key) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).key().equals(key)) {
                return c;
            }
        }
        return 0;
    }

    private boolean isRevealed(int row, int column) {
        return row < rows.size()
                && revealed.contains(
                        rows.get(row).id() + '\n' + columns.get(column).key());
    }

    /** One word for all rows that a judge answers at once: 500 rows must not be drawn 500 times. */
    private void changed() {
        if (gathering) {
            return;
        }
        problems.refresh();
        revision.set(revision.get() + 1);
    }
}
