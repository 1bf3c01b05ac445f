package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All problems of the sheet in reading order, to be counted at the bottom and walked with F8. */
public final class GridProblems {
    /** Rows that may not stay so, rows to look at, rows that are fine. */
    public record Counts(int refused, int warned, int good, int pending) {}

    /** A problem and the cell it belongs to; a problem of the whole row stands at its first column. */
    public record Place(int row, int column, RowJudgement.Problem problem) {}

    private final GridModel model;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts(0, 0, 0, 0));
    private List<Place> places = List.of();

    GridProblems(GridModel model) {
        this.model = model;
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public List<Place> places() {
        return places;
    }

    /** What is to be said under a cell: its own problems, and at the first column those of the whole row. */
    public List<RowJudgement.Problem> at(int row, int column) {
        return places.stream()
                .filter(place -> place.row() == row && place.column() == column)
                .map(Place::problem)
                .toList();
    }

    /** The problem after the cursor, or before it; past the last one it begins again at the first. */
    public Optional<Place> next(boolean back) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        GridBlock here = model.cursor().block();
        List<Place> order = new ArrayList<>(places);
        if (back) {
            Collections.reverse(order);
        }
        return order.stream()
                .filter(place -> back ? after(place, here) < 0 : after(place, here) > 0)
                .findFirst()
                .or(() -> Optional.of(order.get(0)));
    }

    /** Goes to the next problem and returns it. */
    public Optional<Place> walk(boolean back) {
        Optional<Place> place = next(back);
        place.ifPresent(found -> model.cursor().moveTo(found.row(), found.column()));
        return place;
    }

    void refresh() {
        List<Place> found = new ArrayList<>();
        int[] byLevel = new int[Level.values().length];
        List<GridRow> rows = model.rows();
        for (int r = 0; r < rows.size(); r++) {
            byLevel[rows.get(r).judgement().level().ordinal()]++;
            for (RowJudgement.Problem problem : rows.get(r).judgement().problems()) {
                found.add(new Place(r, model.columnOf(problem.columnKey()), problem));
            }
        }
        found.sort((a, b) -> a.row() != b.row() ? a.row() - b.row() : a.column() - b.column());
        places = List.copyOf(found);
        counts.set(new Counts(
                byLevel[Level.REFUSED.ordinal()],
                byLevel[Level.WARNING.ordinal()],
                byLevel[Level.GOOD.ordinal()],
                byLevel[Level.PENDING.ordinal()]));
    }

    private static int after(Place place, GridBlock here) {
        return place.row() != here.row() ? place.row() - here.row() : place.column() - here.column();
    }
}
