package org.chizheng.app.traffic;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.task.Running;
import org.kordamp.ikonli.feather.Feather;

/** What runs on this page with its way to stop, or what it did; not there when there is nothing to say. */
public final class WorkStrip extends VBox {
    private final WorkModel work;

    /** @param page where refusals are shown */
    public WorkStrip(WorkModel work, Page page) {
        super(8);
        this.work = work;
        managedProperty().bind(visibleProperty());
        work.running().subscribe(running -> show());
        work.said().subscribe(words -> show());
        work.refused().subscribe(refusal -> {
            if (refusal == null) {
                page.clearRefusals();
            } else {
                page.refuse(refusal);
            }
        });
    }

    private void show() {
        getChildren().clear();
        Running running = work.running().get();
        String said = work.said().get();
        if (running != null) {
            getChildren().add(running(running));
        } else if (!said.isEmpty()) {
            getChildren().add(said(said));
        }
        setVisible(!getChildren().isEmpty());
    }

    /** Work on its way: its name, how far it is, and the way to stop it. */
    public static HBox running(Running running) {
        Label name = new Label(Texts.of("status.running", running.name()));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(240);
        bar.progressProperty().bind(running.part());
        Label words = new Label();
        words.textProperty().bind(running.words());
        words.getStyleClass().add("secondary");
        Button stop = Buttons.plain(Texts.of("traffic.stop"), running::cancel);
        stop.getStyleClass().add("small");
        HBox line = new HBox(12, name, bar, words, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        return line;
    }

    private HBox said(String words) {
        Label label = new Label(words, Icons.of(Feather.CHECK));
        label.setGraphicTextGap(8);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button close = Buttons.flat(
                Texts.of("refusal.close"), Feather.X, () -> work.said().set(""));
        close.getStyleClass().add("small");
        HBox line = new HBox(12, label, close);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        return line;
    }
}
