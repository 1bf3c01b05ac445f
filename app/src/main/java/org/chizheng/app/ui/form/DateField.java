package org.chizheng.app.ui.form;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CustomTextField;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A date typed in any of the usual ways and always shown as 2024-06-01; Alt+Down or the sign opens the month. What
 * cannot be read stays as typed, marked, so that nobody's keystrokes are lost.
 */
public final class DateField extends CustomTextField implements Settling {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final ObjectProperty<LocalDate> value = new SimpleObjectProperty<>(this, "value");
    private final Supplier<LocalDate> today;

    /** @param today the day of the desk (in practice mode its own), asked each time */
    public DateField(Supplier<LocalDate> today) {
        this.today = today;
        getStyleClass().add("date-field");
        setPromptText(Texts.of("date.prompt"));
        setPrefColumnCount(12);
        FontIcon sign = Icons.of(Feather.CALENDAR);
        sign.setCursor(Cursor.HAND);
        sign.setPickOnBounds(true);
        sign.setOnMouseClicked(event -> openMonth());
        setRight(sign);
        value.addListener((watched, before, date) -> setText(date == null ? "" : date.toString()));
        focusedProperty().addListener((watched, before, focused) -> {
            if (!focused) {
                settle();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public ObjectProperty<LocalDate> valueProperty() {
        return value;
    }

    /** Whether something is typed that is no date. */
    public boolean isUnreadable() {
        return !getText().isBlank() && DateReading.read(getText(), today.get()).isEmpty();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            settle();
        } else if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
            openMonth();
            event.consume();
        }
    }

    @Override
    public void settle() {
        String typed = getText();
        boolean unreadable = isUnreadable();
        pseudoClassStateChanged(ERROR, unreadable);
        if (unreadable) {
            value.set(null);
            setText(typed);
            return;
        }
        LocalDate date =
                typed.isBlank() ? null : DateReading.read(typed, today.get()).orElseThrow();
        value.set(date);
        setText(date == null ? "" : date.toString());
    }

    private void openMonth() {
        Calendar month = new Calendar(value.get() == null ? today.get() : value.get());
        month.getStyleClass().add("month");
        Popup over = Floating.of(month);
        over.setHideOnEscape(true);
        month.valueProperty().addListener((watched, before, date) -> {
            pseudoClassStateChanged(ERROR, false);
            value.set(date);
            over.hide();
        });
        Floating.show(over, this);
    }
}
