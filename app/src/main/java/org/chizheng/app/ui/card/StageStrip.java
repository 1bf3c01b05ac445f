package org.chizheng.app.ui.card;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The stages of a class across the top: the present one in the accent, those before with date, those after in grey. */
public final class StageStrip extends HBox {
    /** @param onPick a closed or open stage was clicked */
    public StageStrip(List<Stage> stages, Consumer<Stage> onPick) {
        getStyleClass().add("stage-strip");
        for (Stage stage : stages) {
            Label name = new Label(mark(stage) + " " + stage.name());
            name.getStyleClass().add("stage-name");
            Label line = new Label(stage.line());
            line.getStyleClass().addAll("secondary", "may-be-cut");
            if (!stage.line().isEmpty()) {
                line.setTooltip(new Tooltip(stage.line()));
            }
            VBox step = new VBox(2, name, line);
            step.getStyleClass().addAll("stage", styleClass(stage));
            step.setMinWidth(0);
            step.setPrefWidth(120);
            HBox.setHgrow(step, Priority.ALWAYS);
            if (stage.state() != Stage.State.AHEAD) {
                step.setOnMouseClicked(event -> onPick.accept(stage));
            }
            getChildren().add(step);
        }
    }

    private static String mark(Stage stage) {
        return switch (stage.state()) {
            case CLOSED -> "✓";
            case OPEN -> "●";
            case AHEAD -> "○";
        };
    }

    private static String styleClass(Stage stage) {
        return switch (stage.state()) {
            case CLOSED -> "stage-closed";
            case OPEN -> "stage-open";
            case AHEAD -> "stage-ahead";
        };
    }
}
