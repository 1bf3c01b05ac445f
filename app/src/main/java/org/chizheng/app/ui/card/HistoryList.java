package org.chizheng.app.ui.card;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The history of a record as sentences, newest first, with who and when in grey under each. */
public final class HistoryList extends VBox {
    public HistoryList(List<HistoryEntry> entries) {
        getStyleClass().add("history");
        for (HistoryEntry entry : entries) {
            VBox item = new VBox(2, line(entry.sentence(), "history-sentence"));
            if (!entry.note().isEmpty()) {
                item.getChildren().add(line(entry.note(), "history-note"));
            }
            item.getChildren().add(line(entry.when() + "　" + entry.who(), "secondary"));
            item.getStyleClass().add("history-entry");
            getChildren().add(item);
        }
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
