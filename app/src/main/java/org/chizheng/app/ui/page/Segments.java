package org.chizheng.app.ui.page;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** One of a few, all in sight: 全部 | 未报 | 已报未回 | 有问题. Always exactly one is chosen. */
public final class Segments extends SegmentedButton {
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper();

    public Segments(List<String> values) {
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        setToggleGroup(group);
        for (String value : values) {
            ToggleButton button = new ToggleButton(value);
            button.setMnemonicParsing(false);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            getButtons().add(button);
        }
        group.selectedToggleProperty().addListener((watched, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                chosen.set(((ToggleButton) now).getText());
            }
        });
        getButtons().get(0).setSelected(true);
    }

    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(String value) {
        getButtons().stream().filter(button -> button.getText().equals(value)).forEach(b -> b.setSelected(true));
    }
}
