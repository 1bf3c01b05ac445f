package org.chizheng.app.start;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.task.Running;

/** What runs during a start screen: a bar and the name of the step, gone when it is over. */
final class WorkLine extends VBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();

    WorkLine(ObjectProperty<Running> work) {
        super(6);
        bar.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("secondary", "may-be-cut");
        getChildren().addAll(bar, words);
        work.subscribe(this::follow);
    }

    private void follow(Running running) {
        bar.progressProperty().unbind();
        words.textProperty().unbind();
        visibleProperty().unbind();
        if (running == null) {
            setVisible(false);
        } else {
            bar.progressProperty().bind(running.part());
            words.textProperty().bind(running.words().map(step -> step.isEmpty() ? running.name() + " …" : step));
            visibleProperty().bind(running.over().not());
        }
        managedProperty().bind(visibleProperty());
    }
}
