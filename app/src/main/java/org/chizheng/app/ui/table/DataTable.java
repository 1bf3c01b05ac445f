package org.chizheng.app.ui.table;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.chizheng.app.ui.Look;
import org.chizheng.core.shared.Refusal;

/**
 * A list of records with 32 px rows: sorts by any column, opens by Enter or double click, and always says why it is
 * empty. Rows, selection and scroll stay when new rows of the same list come in.
 */
public final class DataTable<T> extends BorderPane {
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final TableView<T> table = new TableView<>();
    private final HBox totals = new HBox(24);
    private Node whenEmpty = new Label("");
    private Consumer<T> onOpen = row -> {};
    private Runnable onRescale = () -> {};
    private double scale = 1;

    public DataTable() {
        getStyleClass().add("data-table");
        SortedList<T> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> openingRow());
        table.setOnKeyPressed(event -> {
            T row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && row != null) {
                event.consume();
                onOpen.accept(row);
            }
        });
        totals.getStyleClass().add("totals");
        setCenter(table);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getRoot().getStyleClass().addListener((InvalidationListener) watched -> rescale());
                rescale();
            }
        });
    }

    /** Columns are given at the plain scale; 大字 widens them with the type. */
    private void rescale() {
        if (getScene() == null) {
            return;
        }
        double now = Look.scale(getScene());
        if (now != scale) {
            table.getColumns().forEach(column -> column.setPrefWidth(column.getPrefWidth() * now / scale));
            scale = now;
            onRescale.run();
        }
    }

    @SafeVarargs
    public final DataTable<T> columns(TableColumn<T, ?>... columns) {
        table.getColumns().setAll(List.of(columns));
        return this;
    }

    /** Gives the last wide column the room that is left; without it the table scrolls sideways. */
    public DataTable<T> fill() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return this;
    }

    /** Told after 大字 was switched on or off. */
    public DataTable<T> rescaled(Runnable action) {
        onRescale = action;
        return this;
    }

    /** What stands there when a list that was read has no rows. */
    public DataTable<T> whenEmpty(Node state) {
        whenEmpty = state;
        return this;
    }

    /** Enter or double click on a row. */
    public DataTable<T> onOpen(Consumer<T> action) {
        onOpen = action;
        return this;
    }

    public void loading() {
        rows.clear();
        table.setPlaceholder(ListState.loading());
    }

    public void failed(Refusal refusal, Runnable onRetry) {
        rows.clear();
        table.setPlaceholder(ListState.failed(refusal, onRetry));
    }

    /** Shows rows, keeping the selected ones that are still there. */
    public void show(List<T> newRows) {
        List<T> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        table.setPlaceholder(whenEmpty);
        rows.setAll(newRows);
        for (T row : selected) {
            int at = table.getItems().indexOf(row);
            if (at >= 0) {
                table.getSelectionModel().select(at);
            }
        }
    }

    /** A line of sums under the rows, {@code name value} by turns. */
    public void totals(String... namesAndValues) {
        totals.getChildren().clear();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Label name = new Label(namesAndValues[i]);
            name.getStyleClass().add("secondary");
            Label value = new Label(namesAndValues[i + 1]);
            totals.getChildren().add(new HBox(6, name, value));
        }
        setBottom(namesAndValues.length == 0 ? null : totals);
    }

    /** The control itself, for selection and columns. */
    public TableView<T> table() {
        return table;
    }

    public ObservableList<T> selected() {
        return table.getSelectionModel().getSelectedItems();
    }

    private TableRow<T> openingRow() {
        TableRow<T> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                onOpen.accept(row.getItem());
            }
        });
        return row;
    }
}
