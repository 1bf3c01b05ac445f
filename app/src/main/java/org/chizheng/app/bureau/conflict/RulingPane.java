package org.chizheng.app.bureau.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Ruling;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.FirstFocus;
import org.chizheng.app.ui.Texts;

/** Beside the case and always in sight: the reason, the decisions as verbs, and under each what it would change. */
final class RulingPane extends VBox {
    private static final double WIDTH = 336;
    private static final double REASON_HEIGHT = 60;
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TextArea reason = new TextArea();
    private final Label note = new Label();
    private final List<Button> verbs = new ArrayList<>();

    RulingPane(List<Ruling> rulings, List<String> usual, BiConsumer<Ruling, String> onRuling) {
        super(8);
        getStyleClass().add("case-rulings");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label title = new Label(Texts.of("conflict.decide"));
        title.getStyleClass().add("section-title");
        reason.setPromptText(Texts.of("conflict.reason.prompt"));
        reason.setWrapText(true);
        reason.setPrefRowCount(2);
        reason.setMinHeight(REASON_HEIGHT);
        reason.setPrefHeight(REASON_HEIGHT);
        reason.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByKey);
        note.getStyleClass().add("secondary");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        VBox list = new VBox(12);
        for (Ruling ruling : rulings) {
            Button verb = Buttons.plain(ruling.verb(), () -> decide(ruling, onRuling));
            verb.setMaxWidth(Double.MAX_VALUE);
            verb.setWrapText(true);
            verb.setMinWidth(0);
            verb.setMinHeight(Region.USE_PREF_SIZE);
            verbs.add(verb);
            list.getChildren().add(new VBox(2, verb, wrapped(ruling.follows(), "case-follows")));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("drawer-body");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(title, reason, note, chips(usual), scroll, wrapped(Texts.of("conflict.keys"), "secondary"));
    }

    private Node chips(List<String> usual) {
        FlowPane chips = new FlowPane(12, 4);
        for (String words : usual) {
            Hyperlink chip = Buttons.link(words, () -> {
                reason.setText(words);
                reason.requestFocus();
                reason.end();
            });
            chip.getStyleClass().add("reason-chip");
            chips.getChildren().add(chip);
        }
        return chips;
    }

    /** A reason is one line: Enter and Tab go on to the verbs. */
    private void leaveByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.isShiftDown()) {
            return;
        }
        boolean leaves = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        if (leaves && !event.isShortcutDown()) {
            event.consume();
            verbs.get(0).requestFocus();
        }
    }

    /** @param place from 1, as the keys Ctrl+1, Ctrl+2 name them */
    void press(int place) {
        if (place <= verbs.size()) {
            verbs.get(place - 1).fire();
        }
    }

    void focusReason() {
        FirstFocus.on(reason);
    }

    private void decide(Ruling ruling, BiConsumer<Ruling, String> onRuling) {
        boolean given = !reason.getText().isBlank();
        note.setText(given ? "" : Texts.of("conflict.reason.missing"));
        note.pseudoClassStateChanged(ERROR, !given);
        if (given) {
            onRuling.accept(ruling, reason.getText().strip());
        } else {
            reason.requestFocus();
        }
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
