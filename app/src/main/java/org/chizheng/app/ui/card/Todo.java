package org.chizheng.app.ui.card;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;

/** One thing to be done on 今日: a sentence, a grey line with the reason or the date, one button. */
public final class Todo extends HBox {
    /** How much it presses; the mark repeats it for those who do not see colour. */
    public enum Weight {
        PLAIN,
        SOON,
        OVERDUE
    }

    public Todo(Weight weight, String sentence, String detail, String verb, Runnable action) {
        super(12);
        getStyleClass().addAll("todo", "todo-" + weight.ordinal());
        setAlignment(Pos.CENTER_LEFT);
        Label mark = new Label(weight == Weight.PLAIN ? "" : "!");
        mark.getStyleClass().add("todo-mark");
        mark.setMinWidth(16);
        mark.setAlignment(Pos.CENTER);
        Label what = new Label(sentence);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, what);
        if (!detail.isEmpty()) {
            Label why = new Label(detail);
            why.getStyleClass().add("secondary");
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(why);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(mark, words);
        if (!verb.isEmpty()) {
            Button act = Buttons.plain(verb, action);
            act.getStyleClass().add("small");
            getChildren().add(act);
        }
    }
}
