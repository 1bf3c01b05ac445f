package org.chizheng.app.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;

/** One filter: 人员类别 ▾, or 人员类别：脱贫户 等2项 once something is ticked. The menu stays open while one ticks. */
public final class Chip extends MenuButton {
    /** The whole row ticks, not only the little box. */
    private static final double ROW = 160;

    private final String name;
    private final ObservableList<String> picked = FXCollections.observableArrayList();
    private final List<CheckBox> boxes = new ArrayList<>();

    public Chip(String name, List<String> values) {
        this.name = name;
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        offer(values);
        label();
    }

    /** Offers new values, keeping the ticks of those that are still there. */
    public void offer(List<String> values) {
        List<String> before = List.copyOf(picked);
        getItems().clear();
        boxes.clear();
        for (String value : values) {
            CheckBox box = new CheckBox(value);
            box.setMnemonicParsing(false);
            box.setSelected(before.contains(value));
            box.selectedProperty().addListener((watched, was, is) -> read());
            box.setMouseTransparent(true);
            boxes.add(box);
            HBox whole = new HBox(box);
            whole.setPickOnBounds(true);
            whole.setMinWidth(ROW);
            CustomMenuItem row = new CustomMenuItem(whole, false);
            row.setOnAction(event -> box.setSelected(!box.isSelected()));
            getItems().add(row);
        }
        MenuItem clear = Buttons.item(Texts.of("filter.all"), this::clear);
        getItems().addAll(new SeparatorMenuItem(), clear);
        read();
    }

    /** The ticked values in the order of the menu; empty means all. */
    public ObservableList<String> picked() {
        return picked;
    }

    public void clear() {
        boxes.forEach(box -> box.setSelected(false));
    }

    public void pick(String value) {
        boxes.stream().filter(box -> box.getText().equals(value)).forEach(box -> box.setSelected(true));
    }

    private void read() {
        List<String> ticked = boxes.stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
        if (!ticked.equals(picked)) {
            picked.setAll(ticked);
            label();
        }
    }

    private void label() {
        getStyleClass().remove("chip-on");
        if (picked.isEmpty()) {
            setText(name);
            return;
        }
        getStyleClass().add("chip-on");
        String first = picked.get(0);
        setText(
                picked.size() == 1
                        ? Texts.of("filter.one", name, first)
                        : Texts.of("filter.many", name, first, picked.size()));
    }
}
