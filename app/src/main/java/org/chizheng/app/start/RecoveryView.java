package org.chizheng.app.start;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;

/** When the folder does not open: the reason as a sentence, then each way out with what it does. */
public final class RecoveryView extends StackPane {
    private final RecoveryModel model;
    private final VBox reason = new VBox();
    private final VBox ways = new VBox(8);

    public RecoveryView(RecoveryModel model) {
        this.model = model;
        Label heading = new Label(Texts.of("recovery.heading"));
        heading.getStyleClass().add("start-heading");
        getChildren()
                .add(new StartFrame(
                        640,
                        heading,
                        StartFrame.wrapped(Texts.of("recovery.calm"), "secondary"),
                        reason,
                        ways,
                        new WorkLine(model.work())));
        model.trouble().subscribe(trouble -> {
            reason.getChildren().clear();
            if (trouble != null) {
                reason.getChildren().add(new RefusalCard(trouble));
            }
        });
        model.ways().addListener((ListChangeListener<Recovery.Way>) change -> fill());
        fill();
    }

    private void fill() {
        ways.getChildren().clear();
        for (Recovery.Way way : model.ways()) {
            VBox words = new VBox(2, new Label(way.verb()), StartFrame.wrapped(way.explanation(), "secondary"));
            words.getChildren().get(0).getStyleClass().add("section-title");
            HBox.setHgrow(words, Priority.ALWAYS);
            boolean first = ways.getChildren().isEmpty();
            Runnable action = () -> model.go(way);
            Button go = first
                    ? Buttons.primary(Texts.of("recovery.go"), action)
                    : Buttons.plain(Texts.of("recovery.go"), action);
            HBox line = new HBox(16, words, go);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("way");
            ways.getChildren().add(line);
        }
    }
}
