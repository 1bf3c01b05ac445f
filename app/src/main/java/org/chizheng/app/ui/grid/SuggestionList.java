package org.chizheng.app.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What may be meant by the letters typed so far; nothing is chosen until an arrow key chooses it. */
final class SuggestionList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST = 8;

    private final Consumer<String> picked;
    private List<String> offered = List.of();
    private int chosen = -1;

    SuggestionList(Consumer<String> picked) {
        this.picked = picked;
        getStyleClass().add("grid-suggestions");
        setManaged(false);
        setVisible(false);
    }

    void offer(List<String> texts) {
        List<String> next = texts.stream().limit(MOST).toList();
        if (next.equals(offered)) {
            return;
        }
        offered = next;
        chosen = -1;
        getChildren().clear();
        for (String text : offered) {
            Label label = new Label(text);
            label.getStyleClass().add("grid-suggestion");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setOnMousePressed(event -> picked.accept(text));
            getChildren().add(label);
        }
        setVisible(!offered.isEmpty());
    }

    boolean offering() {
        return !offered.isEmpty();
    }

    /** One further, or one back; before the first means none. */
    void choose(int step) {
        chosen = Math.max(-1, Math.min(offered.size() - 1, chosen + step));
        for (int i = 0; i < offered.size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
    }

    Optional<String> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(offered.get(chosen));
    }
}
