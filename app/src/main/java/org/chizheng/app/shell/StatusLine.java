package org.chizheng.app.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.app.ui.task.Running;

/** 28 px: what is saved, what is sent, what runs (with its way to stop), when the last backup was made. */
final class StatusLine extends HBox {
    private final ShellModel model;
    private final HBox work = new HBox(8);

    StatusLine(ShellModel model) {
        super(16);
        this.model = model;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        StatusModel status = model.status();
        Label saved = new Label();
        saved.textProperty()
                .bind(status.savedAt()
                        .map(at -> at.isEmpty() ? Texts.of("status.nothing-saved") : Texts.of("status.saved", at)));
        saved.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink backup = Buttons.link("", () -> model.go("backup"));
        backup.setId("status-backup");
        backup.textProperty()
                .bind(status.backup()
                        .map(at -> at.isEmpty() ? Texts.of("status.no-backup") : Texts.of("status.backup", at)));
        backup.setMinWidth(Region.USE_PREF_SIZE);
        status.backupLate().subscribe(late -> {
            backup.getStyleClass().remove("warned");
            if (late) {
                backup.getStyleClass().add("warned");
            }
        });
        work.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(saved, counts(status), gap, work, backup);
        model.tasks().running().addListener((ListChangeListener<Running>) change -> showWork());
        showWork();
    }

    private HBox counts(StatusModel status) {
        HBox counts = new HBox(
                12,
                count(Standing.LOCAL, status.local()),
                count(Standing.SENT, status.sent()),
                count(Standing.TROUBLED, status.troubled()));
        counts.setAlignment(Pos.CENTER_LEFT);
        return counts;
    }

    private Node count(Standing standing, javafx.beans.property.IntegerProperty number) {
        Label shape = new Label(standing.shape());
        shape.getStyleClass().addAll("standing", standing.styleClass());
        Hyperlink link = Buttons.link("", () -> model.go("report", standing.name()));
        link.textProperty().bind(number.map(count -> standing.text() + " " + count));
        link.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(4, shape, link);
        both.setAlignment(Pos.CENTER_LEFT);
        both.visibleProperty().bind(number.greaterThan(0));
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    private void showWork() {
        work.getChildren().clear();
        var running = model.tasks().running();
        if (running.isEmpty()) {
            return;
        }
        Running first = running.get(0);
        Label name = new Label(Texts.of("status.running", first.name()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label();
        words.textProperty().bind(first.words());
        words.getStyleClass().addAll("secondary", "may-be-cut");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.progressProperty().bind(first.part());
        Button cancel = Buttons.plain(Texts.of("status.cancel"), first::cancel);
        cancel.getStyleClass().addAll("small", "flat");
        work.getChildren().addAll(name, bar, words, cancel);
        if (running.size() > 1) {
            work.getChildren().add(new Label(Texts.of("status.more", running.size() - 1)));
        }
    }
}
