package org.chizheng.app.ui;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A short word that something went well, with at most one thing to do about it (撤销). Refusals never come as toasts. */
public final class Toast extends HBox {
    private static final Duration STAYS = Duration.ofSeconds(6);

    private Toast(String words) {
        super(12);
        getStyleClass().add("toast");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label label = new Label(words, Icons.of(Feather.CHECK));
        label.setGraphicTextGap(8);
        getChildren().add(label);
    }

    public static void show(Node from, String words) {
        put(Layers.of(from), new Toast(words));
    }

    public static void show(Node from, String words, String verb, Runnable action) {
        Layers layers = Layers.of(from);
        Toast toast = new Toast(words);
        toast.getChildren().add(Buttons.link(verb, () -> {
            layers.toasts().getChildren().remove(toast);
            action.run();
        }));
        put(layers, toast);
    }

    private static void put(Layers layers, Toast toast) {
        layers.toasts().getChildren().add(toast);
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(STAYS.toMillis()));
        pause.setOnFinished(event -> layers.toasts().getChildren().remove(toast));
        pause.play();
    }
}
