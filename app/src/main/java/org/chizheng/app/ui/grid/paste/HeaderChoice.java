package org.chizheng.app.ui.grid.paste;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.chizheng.app.ui.grid.GridColumn;

/** One of their columns and the choice of ours it means: their word left, our word right. */
final class HeaderChoice extends HBox {
    private static final String LEFT_OUT = "";

    private final PastePreviewModel model;
    private final int theirColumn;
    private final ComboBox<String> choice = new ComboBox<>();
    private boolean refreshing;

    HeaderChoice(PastePreviewModel model, int theirColumn, Runnable chosen) {
        super(6);
        this.model = model;
        this.theirColumn = theirColumn;
        getStyleClass().add("paste-header");
        String word = model.table().headers().get(theirColumn);
        choice.getItems().add(LEFT_OUT);
        model.targets().forEach(column -> choice.getItems().add(column.key()));
        choice.setConverter(new Titles());
        refresh();
        choice.valueProperty().addListener((observed, before, now) -> {
            if (!refreshing) {
                model.setTarget(theirColumn, now.equals(LEFT_OUT) ? null : now);
                chosen.run();
            }
        });
        getChildren().addAll(new Label((word.isEmpty() ? "第" + (theirColumn + 1) + "列" : word) + " →"), choice);
    }

    /** Shows what the model holds, as after another column took this one's meaning. */
    void refresh() {
        refreshing = true;
        choice.setValue(model.target(theirColumn).orElse(LEFT_OUT));
        refreshing = false;
    }

    private final class Titles extends StringConverter<String> {
        @Override
        public String toString(String key) {
            return model.targets().stream()
                    .filter(column -> column.key().equals(key))
                    .map(GridColumn::title)
                    .findFirst()
                    .orElse("不要这一列");
        }

        @Override
        public String fromString(String title) {
            return title;
        }
    }
}
