package org.chizheng.app.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;

/** The filters of a list in one row of chips, and at its end how many there are and how many are selected. */
public final class FilterBar extends HBox {
    private final List<Chip> chips = new ArrayList<>();
    private final HBox left = new HBox(8);
    private final Label count = new Label();
    private final Hyperlink clear;
    private TextField words;
    private Runnable onChange = () -> {};

    public FilterBar() {
        super(8);
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        left.setAlignment(Pos.CENTER_LEFT);
        clear = Buttons.link(Texts.of("filter.clear"), this::clear);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setVisible(false);
        count.getStyleClass().add("secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(left, clear, gap, count);
    }

    /** A field that narrows the list as one types. */
    public FilterBar words(String prompt) {
        words = new TextField();
        words.setPromptText(prompt);
        words.getStyleClass().add("filter-words");
        words.textProperty().addListener((watched, before, text) -> changed());
        left.getChildren().add(words);
        return this;
    }

    public FilterBar chip(Chip chip) {
        chips.add(chip);
        chip.picked().addListener((ListChangeListener<String>) change -> changed());
        left.getChildren().add(chip);
        return this;
    }

    /** Anything else that filters, such as a segmented choice of standings. */
    public FilterBar with(Node node) {
        left.getChildren().add(node);
        return this;
    }

    public FilterBar onChange(Runnable action) {
        onChange = action;
        return this;
    }

    public String typed() {
        return words == null ? "" : words.getText().strip();
    }

    /** 已选 12 · 共 1,046. */
    public void count(long selected, long total) {
        String all = String.format(java.util.Locale.ROOT, "%,d", total);
        count.setText(selected == 0 ? Texts.of("filter.total", all) : Texts.of("filter.selected", selected, all));
    }

    public void clear() {
        if (words != null) {
            words.clear();
        }
        chips.forEach(Chip::clear);
    }

    private void changed() {
        clear.setVisible(!typed().isEmpty()
                || chips.stream().anyMatch(chip -> !chip.picked().isEmpty()));
        onChange.run();
    }
}
