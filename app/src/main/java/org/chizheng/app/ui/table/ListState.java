package org.chizheng.app.ui.table;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Refusal;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in the place of rows: nothing yet (and what to do first), still reading, could not read. */
public final class ListState extends VBox {
    private ListState(Node... content) {
        super(12, content);
        setAlignment(Pos.CENTER);
        getStyleClass().add("list-state");
    }

    /** A sentence, a line of help, and the first step (null when there is none). */
    public static ListState empty(String sentence, String help, Node firstStep) {
        FontIcon sign = Icons.of(Feather.INBOX);
        sign.setIconSize(28);
        Label what = new Label(sentence);
        what.getStyleClass().add("list-state-what");
        Label how = new Label(help);
        how.getStyleClass().add("secondary");
        how.setWrapText(true);
        how.setMaxWidth(420);
        how.setMinHeight(Region.USE_PREF_SIZE);
        how.setAlignment(Pos.CENTER);
        how.setTextAlignment(TextAlignment.CENTER);
        how.managedProperty().bind(how.textProperty().isNotEmpty());
        ListState state = new ListState(sign, what, how);
        if (firstStep != null) {
            state.getChildren().add(firstStep);
        }
        return state;
    }

    /** Filters that leave nothing: say so and offer to clear them. */
    public static ListState nothingMatches(Runnable onClear) {
        return empty(Texts.of("list.nothing-matches"), "", Buttons.plain(Texts.of("list.clear-filters"), onClear));
    }

    public static ListState loading() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(24, 24);
        Label words = new Label(Texts.of("list.loading"));
        words.getStyleClass().add("secondary");
        return new ListState(turning, words);
    }

    public static ListState failed(Refusal refusal, Runnable onRetry) {
        RefusalCard card = new RefusalCard(refusal);
        card.setMaxWidth(560);
        return new ListState(card, Buttons.plain(Texts.of("list.retry"), onRetry));
    }
}
