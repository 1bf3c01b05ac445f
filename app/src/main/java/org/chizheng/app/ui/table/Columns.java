package org.chizheng.app.ui.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.form.IdentityMask;
import org.chizheng.core.shared.Money;

/** The kinds of column a list may have, so that a date, an amount and a masked number look the same everywhere. */
public final class Columns {
    private static final double SHAPE_WIDTH = 36;
    private static final double TIP_WIDTH = 480;

    private Columns() {}

    public static <T> TableColumn<T, String> text(String title, double width, Function<T, String> value) {
        return column(title, width, value, (cell, text) -> cell.setText(text), "text-cell");
    }

    /** A sentence that may be longer than its column; whole on the pointer, and in the drawer of the row. */
    public static <T> TableColumn<T, String> sentence(String title, double width, Function<T, String> value) {
        return column(title, width, value, Columns::sentence, "text-cell");
    }

    private static void sentence(TableCell<?, ?> cell, String words) {
        cell.setText(words);
        if (!words.isEmpty()) {
            Tooltip whole = new Tooltip(words);
            whole.setWrapText(true);
            whole.setMaxWidth(TIP_WIDTH);
            cell.setTooltip(whole);
        }
        if (!cell.getStyleClass().contains("may-be-cut")) {
            cell.getStyleClass().add("may-be-cut");
        }
    }

    /** Right-aligned and grouped: 1,046. */
    public static <T> TableColumn<T, Long> number(String title, double width, Function<T, Long> value) {
        return column(
                title,
                width,
                value,
                (cell, number) -> cell.setText(String.format(java.util.Locale.ROOT, "%,d", number)),
                "number-cell");
    }

    /** A number one can click through to the names behind it. */
    public static <T> TableColumn<T, Long> link(
            String title, double width, Function<T, Long> value, Consumer<T> onOpen) {
        return column(
                title,
                width,
                value,
                (cell, number) -> {
                    T row = cell.getTableRow().getItem();
                    Hyperlink link = Buttons.link(String.valueOf(number), () -> onOpen.accept(row));
                    cell.setGraphic(link);
                },
                "number-cell");
    }

    /** 2024-06-01. */
    public static <T> TableColumn<T, LocalDate> date(String title, double width, Function<T, LocalDate> value) {
        return column(title, width, value, (cell, date) -> cell.setText(date.toString()), "date-cell");
    }

    /** Two decimals, right-aligned. */
    public static <T> TableColumn<T, Money> money(String title, double width, Function<T, Money> value) {
        return column(title, width, value, (cell, money) -> cell.setText(money.toString()), "number-cell");
    }

    /** 1401***********123; the full number is never in a list. */
    public static <T> TableColumn<T, String> identity(String title, double width, Function<T, String> value) {
        return column(title, width, value, (cell, number) -> cell.setText(IdentityMask.mask(number)), "identity-cell");
    }

    /** ○ ◐ ● ▲ with the word on the pointer. */
    public static <T> TableColumn<T, Standing> standing(Function<T, Standing> value) {
        TableColumn<T, Standing> column = column("", SHAPE_WIDTH, value, Columns::draw, "shape-cell");
        return fixed(column);
    }

    /** ✓ ! ✗. */
    public static <T> TableColumn<T, Verdict> verdict(Function<T, Verdict> value) {
        TableColumn<T, Verdict> column = column("", SHAPE_WIDTH, value, Columns::draw, "shape-cell");
        return fixed(column);
    }

    private static void draw(TableCell<?, ?> cell, Standing standing) {
        cell.setText(standing.shape());
        cell.setTooltip(new Tooltip(standing.text()));
        for (Standing other : Standing.values()) {
            cell.getStyleClass().remove(other.styleClass());
        }
        cell.getStyleClass().add(standing.styleClass());
    }

    private static void draw(TableCell<?, ?> cell, Verdict verdict) {
        cell.setText(verdict.mark());
        for (Verdict other : Verdict.values()) {
            cell.getStyleClass().remove(other.styleClass());
        }
        cell.getStyleClass().add(verdict.styleClass());
    }

    private static <T, V> TableColumn<T, V> fixed(TableColumn<T, V> column) {
        column.setResizable(false);
        column.setReorderable(false);
        return column;
    }

    /** How one cell shows a value that is there. */
    private interface Draw<T, V> {
        void draw(TableCell<T, V> cell, V value);
    }

    private static <T, V> TableColumn<T, V> column(
            String title, double width, Function<T, V> value, Draw<T, V> draw, String styleClass) {
        TableColumn<T, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.getStyleClass().add(styleClass);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(V item, boolean empty) {
                super.updateItem(item, empty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (!empty && item != null) {
                    draw.draw(this, item);
                }
            }
        });
        if (styleClass.equals("text-cell")) {
            @SuppressWarnings("unchecked")
            Comparator<V> chinese = (Comparator<V>) (Comparator<?>) ChineseOrder.INSTANCE;
            column.setComparator(chinese);
        }
        return column;
    }
}
