package org.chizheng.app.bureau.inbox;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;

/** Above the list: the receiver, what is missing from whom, who asks to be approved. */
final class InboxNotes {
    private static final double PORT_WIDTH = 88;

    private final InboxModel model;
    private final Runnable onDevices;

    InboxNotes(InboxModel model, Runnable onDevices) {
        this.model = model;
        this.onDevices = onDevices;
    }

    List<Node> of(InboxFacts facts) {
        List<Node> notes = new ArrayList<>();
        notes.add(line());
        if (facts.asking() > 0) {
            notes.add(row(
                    new Label(Texts.of("inbox.asking", facts.asking())),
                    Buttons.link(Texts.of("inbox.asking.open"), onDevices)));
        }
        if (!facts.missing().isEmpty()) {
            VBox sentences = new VBox(4);
            facts.missing().forEach(sentence -> {
                Label label = words("! " + sentence);
                label.getStyleClass().add("warned");
                sentences.getChildren().add(label);
            });
            notes.add(row(sentences));
        }
        if (!facts.silent().isEmpty()) {
            Label silent = words(Texts.of("inbox.silent", String.join("、", facts.silent())));
            silent.getStyleClass().add("secondary");
            notes.add(silent);
        }
        return notes;
    }

    private Node line() {
        boolean on = !model.addresses().get().isEmpty();
        Label state = new Label(
                on
                        ? Texts.of(
                                "inbox.line.address",
                                String.join("   ", model.addresses().get()))
                        : Texts.of("inbox.line.is-off"));
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = row(state, gap);
        if (!on) {
            TextField port = new TextField();
            port.setPrefWidth(PORT_WIDTH);
            port.textProperty().bindBidirectional(model.port());
            row.getChildren().addAll(new Label(Texts.of("inbox.line.port")), port);
        }
        Button turn = Buttons.plain(
                on ? Texts.of("inbox.line.turn-off") : Texts.of("inbox.line.turn-on"),
                () -> model.switchReception(!on));
        turn.disableProperty().bind(Bindings.isNotNull(model.work().running()));
        row.getChildren().add(turn);
        return row;
    }

    static List<Node> rehearsal(String summary, Runnable inEarnest, Runnable away) {
        Label words = words(Texts.of("inbox.rehearsed") + summary);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return List.of(row(
                words,
                Buttons.plain(Texts.of("inbox.rehearsed.away"), away),
                Buttons.plain(Texts.of("inbox.rehearsed.receive"), inEarnest)));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("notice");
        return row;
    }

    private static Label words(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
