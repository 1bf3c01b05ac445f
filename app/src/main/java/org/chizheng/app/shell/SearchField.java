package org.chizheng.app.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The search box of the bar: Down and Up walk the panel, Enter opens, Esc puts it away. */
final class SearchField extends CustomTextField {
    private final SearchModel model;
    private SearchPanel panel;

    SearchField(SearchModel model) {
        this.model = model;
        getStyleClass().add("search-field");
        setPromptText(Texts.of("search.prompt"));
        setLeft(Icons.of(Feather.SEARCH));
        Label key = new Label("Ctrl+K");
        key.getStyleClass().add("key-hint");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.visibleProperty().bind(focusedProperty().not());
        setRight(key);
        textProperty().bindBidirectional(model.words());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((watched, before, focused) -> {
            if (focused && !getText().isBlank()) {
                model.open().set(true);
            } else if (!focused) {
                model.open().set(false);
            }
        });
    }

    void setPanel(SearchPanel newPanel) {
        panel = newPanel;
        model.open().addListener((watched, before, open) -> {
            if (open) {
                panel.standUnder(this);
            }
        });
    }

    void take() {
        requestFocus();
        selectAll();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> panel.move(1);
            case UP -> panel.move(-1);
            case ENTER -> panel.openMarked();
            case ESCAPE -> {
                if (!model.open().get() && getText().isEmpty()) {
                    return;
                }
                model.words().set("");
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
