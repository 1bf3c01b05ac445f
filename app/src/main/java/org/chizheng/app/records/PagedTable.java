package org.chizheng.app.records;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Look;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;

/** A table on a {@link PagedModel}: its states, its count in the filter bar, and a pager where one page is not all. */
public final class PagedTable<R> extends BorderPane {
    private static final double SCROLL_BAR = 16;
    private static final double WIDER = 1.3;

    private final Map<TableColumn<?, ?>, Double> plain = new HashMap<>();
    private double wanted;
    private boolean scrolls;
    private double scaled = 1;
    private final DataTable<R> table = new DataTable<>();
    private final PagedModel<R> model;
    private final FilterBar filters;
    private final Node whenEmpty;
    private final BooleanSupplier filtered;

    /**
     * @param whenEmpty what to do first, where there is nothing at all
     * @param filtered whether a filter may be why nothing is there
     */
    public PagedTable(PagedModel<R> model, FilterBar filters, Node whenEmpty, BooleanSupplier filtered) {
        this.model = model;
        this.filters = filters;
        this.whenEmpty = whenEmpty;
        this.filtered = filtered;
        setCenter(table);
        setBottom(pager());
        model.state().subscribe(this::show);
        table.selected().addListener((javafx.collections.ListChangeListener<R>) change -> count());
    }

    @SafeVarargs
    public final PagedTable<R> columns(TableColumn<R, ?>... columns) {
        table.columns(columns).fill();
        for (TableColumn<R, ?> column : columns) {
            plain.put(column, column.getPrefWidth());
            wanted += column.getPrefWidth();
        }
        table.widthProperty().addListener((watched, before, width) -> fit(width.doubleValue()));
        table.rescaled(() -> fit(table.getWidth()));
        return this;
    }

    /** Where the drawer takes the room, the table scrolls sideways instead of cutting its words. */
    private void fit(double width) {
        double scale = getScene() == null ? 1 : Look.scale(getScene());
        boolean narrow = width < wanted * scale + SCROLL_BAR;
        if (narrow != scrolls || narrow && scale != scaled) {
            scrolls = narrow;
            scaled = scale;
            if (narrow) {
                table.table().setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
                table.table()
                        .getColumns()
                        .forEach(column ->
                                table.table().resizeColumn(column, plain.get(column) * scale - column.getWidth()));
            } else {
                table.fill();
            }
        }
    }

    /** The room that is left belongs to the last column, where sentences stand; the others keep theirs, also in 大字. */
    public void restToTheLast() {
        var columns = table.table().getColumns();
        columns.subList(0, columns.size() - 1).forEach(column -> {
            column.setMinWidth(column.getPrefWidth());
            column.setMaxWidth(column.getPrefWidth() * WIDER);
        });
    }

    public DataTable<R> data() {
        return table;
    }

    private void show(PagedModel.State state) {
        switch (state) {
            case LOADING -> {
                if (model.rows().isEmpty()) {
                    table.loading();
                }
            }
            case FAILED -> table.failed(model.problem().get(), model::reload);
            case READY -> {
                table.whenEmpty(filtered.getAsBoolean() ? ListState.nothingMatches(filters::clear) : whenEmpty);
                table.show(model.rows());
                count();
            }
        }
    }

    private void count() {
        int selected = table.selected().size();
        filters.count(selected > 1 ? selected : 0, model.total().get());
    }

    private Node pager() {
        Label where = new Label();
        where.getStyleClass().add("secondary");
        where.setMinWidth(Region.USE_PREF_SIZE);
        Button back = Buttons.flat(Texts.of("list.previous"), null, model::previous);
        Button next = Buttons.flat(Texts.of("list.next"), null, model::next);
        HBox bar = new HBox(8, back, where, next);
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.getStyleClass().add("totals");
        bar.visibleProperty().bind(model.total().greaterThan(PagedModel.PAGE));
        bar.managedProperty().bind(bar.visibleProperty());
        back.disableProperty().bind(model.offset().isEqualTo(0));
        next.disableProperty().bind(model.offset().add(PagedModel.PAGE).greaterThanOrEqualTo(model.total()));
        model.state()
                .subscribe(state -> where.setText(Texts.of(
                        "list.range",
                        model.offset().get() + 1,
                        model.offset().get() + model.rows().size(),
                        model.total().get())));
        return bar;
    }
}
