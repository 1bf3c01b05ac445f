package org.chizheng.app.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.chizheng.app.ui.Texts;

/**
 * Chooses one entry of a list (village, occupation, group) by pinyin initials, Chinese, code or full pinyin. Down or
 * typing opens the list, the last used stand first, Enter takes, Esc keeps what was there.
 */
public final class CodePicker<T> extends TextField implements Settling {
    private static final int ROWS = 9;
    private static final double ROW = 30;
    private static final double NARROW = 280;
    private static final double WIDE = 560;
    private static final int LONG_CODE = 12;

    private final ObjectProperty<Choice<T>> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final List<Choice<T>> all = new ArrayList<>();
    private final List<T> recent = new ArrayList<>();
    private final ListView<Choice<T>> list = new ListView<>();
    private final Popup popup = Floating.of(list);
    private boolean settling;

    public CodePicker(List<Choice<T>> choices) {
        getStyleClass().add("code-picker");
        setPromptText(Texts.of("picker.prompt"));
        all.addAll(choices);
        list.getStyleClass().add("picker-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row<>());
        list.setOnMouseClicked(event -> take());
        chosen.addListener((watched, before, choice) -> restore());
        textProperty().addListener((watched, before, text) -> typed());
        focusedProperty().addListener((watched, before, focused) -> {
            if (!focused) {
                popup.hide();
                leave();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public void setChoices(List<Choice<T>> choices) {
        all.clear();
        all.addAll(choices);
    }

    /** Last used first. */
    public void setRecent(List<T> values) {
        recent.clear();
        recent.addAll(values);
    }

    public ObjectProperty<Choice<T>> chosenProperty() {
        return chosen;
    }

    public T value() {
        return chosen.get() == null ? null : chosen.get().value();
    }

    /** Chooses by value; clears when it is not in the list. */
    public void choose(T value) {
        chosen.set(all.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElse(null));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER, TAB -> settle();
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                    restore();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int step) {
        event.consume();
        if (!popup.isShowing()) {
            fill("");
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex() + step;
        int last = list.getItems().size() - 1;
        list.getSelectionModel().select(Math.max(0, Math.min(last, at)));
        list.scrollTo(Math.max(0, at - ROWS / 2));
    }

    private void typed() {
        if (!settling && isFocused()) {
            fill(getText());
        }
    }

    private void fill(String query) {
        list.getItems().setAll(Choice.matching(all, recent, query));
        if (list.getItems().isEmpty() || getScene() == null) {
            popup.hide();
            return;
        }
        list.getSelectionModel().select(0);
        list.setPrefSize(
                Math.max(getWidth(), width()), Math.min(ROWS, list.getItems().size()) * ROW + 10);
        if (!popup.isShowing()) {
            Floating.show(popup, this);
        }
    }

    /** Details beside the name need their room; what does not fit is cut at their end. */
    private double width() {
        boolean detailed =
                list.getItems().stream().anyMatch(choice -> choice.code().length() > LONG_CODE);
        return detailed ? WIDE : NARROW;
    }

    private void take() {
        Choice<T> choice = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (choice != null) {
            recent.remove(choice.value());
            recent.add(0, choice.value());
            chosen.set(choice);
            restore();
        }
    }

    /** Emptied means none; half a word means what was there before. */
    private void leave() {
        if (getText().isBlank()) {
            chosen.set(null);
        }
        restore();
    }

    /** Takes the marked entry while the list is open. */
    @Override
    public void settle() {
        if (popup.isShowing()) {
            take();
        }
    }

    private void restore() {
        settling = true;
        setText(chosen.get() == null ? "" : chosen.get().text());
        settling = false;
    }

    private static final class Row<T> extends ListCell<Choice<T>> {
        @Override
        protected void updateItem(Choice<T> choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            Label text = new Label(choice.text());
            Label code = new Label(choice.code());
            code.getStyleClass().add("secondary");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            setGraphic(new HBox(12, text, gap, code));
        }
    }
}
