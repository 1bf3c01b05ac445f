package org.chizheng.app.ui.dialog;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;

/**
 * A question with verbs on its buttons (撤回 3 条 / 先不撤回), never 确定 and 取消 alone. The safe way stands left of the
 * verb and is what Esc does; a verb that voids has the focus on the safe way.
 */
public final class Decision {
    private final String question;
    private final List<Node> body = new ArrayList<>();
    private final List<Button> verbs = new ArrayList<>();
    private String leave = Texts.of("decision.leave");
    private boolean dangerous;
    private Layers layers;

    private Decision(String question) {
        this.question = question;
    }

    /** @param question one sentence that says what will happen and to how many */
    public static Decision ask(String question) {
        return new Decision(question);
    }

    /** What follows from it, in a sentence. */
    public Decision explain(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("card-text");
        return with(label);
    }

    public Decision with(Node node) {
        body.add(node);
        return this;
    }

    /** The verb that does it; the first one given is the primary. */
    public Decision verb(String verb, Runnable action) {
        Runnable closing = () -> {
            layers.close();
            action.run();
        };
        verbs.add(verbs.isEmpty() ? Buttons.primary(verb, closing) : Buttons.plain(verb, closing));
        return this;
    }

    /** A verb that voids or refuses. */
    public Decision dangerousVerb(String verb, Runnable action) {
        dangerous = true;
        verbs.add(Buttons.danger(verb, () -> {
            layers.close();
            action.run();
        }));
        return this;
    }

    /** The words of the way out, 先不… by default. */
    public Decision leave(String verb) {
        leave = verb;
        return this;
    }

    public void show(Node from) {
        layers = Layers.of(from);
        Button out = Buttons.plain(leave, layers::close);
        HBox buttons = new HBox(8, out);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("card-verbs");
        for (int i = verbs.size() - 1; i >= 0; i--) {
            buttons.getChildren().add(verbs.get(i));
        }
        Label title = new Label(question);
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(12, title);
        card.getChildren().addAll(body);
        card.getChildren().add(buttons);
        card.getStyleClass().add("card");
        card.setPrefWidth(480);
        layers.open(card, dangerous || verbs.isEmpty() ? out : verbs.get(0), () -> {});
    }
}
