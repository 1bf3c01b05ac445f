package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The titles, and the one place that knows where each column stands and how wide it is. */
final class HeaderStrip extends Region {
    private static final double HEIGHT = 34;
    private static final double CHECK = 30;
    private static final double NUMBER = 42;
    private static final double STATE = 28;
    private static final double GRIP = 5;
    private static final double NARROWEST = 32;

    private final List<Label> titles = new ArrayList<>();
    private final Label corner = new Label("行");
    private final double[] widths;
    private final int frozen;
    private final Runnable moved;
    private double scroll;
    private double scale = 1;
    private int gripped = -1;

    HeaderStrip(List<GridColumn> columns, Runnable moved) {
        this.moved = moved;
        this.widths = columns.stream().mapToDouble(GridColumn::width).toArray();
        this.frozen = (int) columns.stream().takeWhile(GridColumn::frozen).count();
        getStyleClass().add("grid-header");
        corner.getStyleClass().addAll("grid-title", "grid-corner");
        columns.forEach(column -> titles.add(title(column)));
        getChildren().addAll(titles.subList(frozen, titles.size()));
        getChildren().addAll(titles.subList(0, frozen));
        getChildren().add(corner);
        setOnMouseMoved(event -> setCursor(gripAt(event.getX()) < 0 ? Cursor.DEFAULT : Cursor.H_RESIZE));
        setOnMousePressed(event -> gripped = gripAt(event.getX()));
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> gripped = -1);
    }

    int frozenColumns() {
        return frozen;
    }

    /** Follows the size of the type, so that 大字 has room. */
    void setScale(double scale) {
        this.scale = scale;
    }

    double height() {
        return Math.rint(HEIGHT * scale);
    }

    double check() {
        return CHECK * scale;
    }

    double number() {
        return NUMBER * scale;
    }

    double state() {
        return STATE * scale;
    }

    double gutter() {
        return check() + number() + state();
    }

    double width(int column) {
        return widths[column] * scale;
    }

    /** Where the frozen part ends and the scrolled one begins. */
    double frozenEnd() {
        return gutter() + sum(0, frozen);
    }

    double scrolledWidth() {
        return sum(frozen, widths.length);
    }

    /** Where a column begins, with the sideways scroll taken off unless it is frozen. */
    double left(int column) {
        return column < frozen ? gutter() + sum(0, column) : frozenEnd() + sum(frozen, column) - scroll;
    }

    /** Where a column begins in the scrolled part, unscrolled. */
    double offset(int column) {
        return sum(frozen, column);
    }

    void scrollTo(double to) {
        scroll = to;
        requestLayout();
    }

    /** The column under a point, -1 left of all, the last one right of all. */
    int columnAt(double x) {
        if (x < gutter()) {
            return -1;
        }
        for (int c = 0; c < widths.length; c++) {
            boolean hidden = c >= frozen && x < frozenEnd();
            if (!hidden && x >= left(c) && x < left(c) + width(c)) {
                return c;
            }
        }
        return widths.length - 1;
    }

    @Override
    protected void layoutChildren() {
        corner.resizeRelocate(0, 0, gutter(), height());
        for (int c = 0; c < widths.length; c++) {
            titles.get(c).resizeRelocate(left(c), 0, width(c), height());
        }
    }

    private Label title(GridColumn column) {
        Label title = new Label(column.title());
        title.getStyleClass().add("grid-title");
        title.getStyleClass().add(column.editable() ? "grid-title-entry" : "grid-title-shown");
        return title;
    }

    private int gripAt(double x) {
        for (int c = widths.length - 1; c >= 0; c--) {
            double edge = left(c) + width(c);
            if (Math.abs(x - edge) <= GRIP && (c < frozen || edge > frozenEnd())) {
                return c;
            }
        }
        return -1;
    }

    private void drag(MouseEvent event) {
        if (gripped >= 0) {
            widths[gripped] = Math.max(NARROWEST, (event.getX() - left(gripped)) / scale);
            requestLayout();
            moved.run();
        }
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int c = from; c < to; c++) {
            sum += width(c);
        }
        return sum;
    }
}
