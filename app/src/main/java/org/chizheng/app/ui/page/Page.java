package org.chizheng.app.ui.page;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.core.shared.Refusal;

/**
 * A page of the desk: name and one primary action at the same place everywhere, filters under it, the body, and a
 * drawer at the right. Refusals stand between head and body, one of a kind, where they can be read and put aside.
 */
public final class Page extends BorderPane {
    private final Label title = new Label();
    private final HBox actions = new HBox(8);
    private final Label note = new Label();
    private final VBox top = new VBox();
    private final VBox messages = new VBox(8);
    private final HBox middle = new HBox();
    private final Drawer drawer = new Drawer();
    private final Map<PageKey, Runnable> keys = new EnumMap<>(PageKey.class);
    private Runnable onShown = () -> {};

    public Page(String name) {
        getStyleClass().add("page");
        title.setText(name);
        title.getStyleClass().add("page-name");
        title.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(12, title, note, gap, actions);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("page-head");
        messages.getStyleClass().add("page-messages");
        messages.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(messages.getChildren()));
        top.getChildren().addAll(head, messages);
        setTop(top);
        middle.getChildren().add(drawer);
        setCenter(middle);
    }

    /** The one primary action, always first from the left of the actions. */
    public Page primary(Button button) {
        actions.getChildren().add(0, button);
        return this;
    }

    /** A second rank button or a 更多 menu. */
    public Page secondary(Node button) {
        actions.getChildren().add(button);
        return this;
    }

    public Page filters(FilterBar bar) {
        top.getChildren().add(1, bar);
        return this;
    }

    public Page body(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMinWidth(0);
        }
        middle.getChildren().setAll(node, drawer);
        return this;
    }

    /** The name of a page that shows one record. */
    public Page title(String words) {
        title.setText(words);
        return this;
    }

    /** A grey line beside the name: 古县2021年 · 截至 2021-06-25. */
    public Page note(String words) {
        note.setText(words);
        return this;
    }

    /** Answers one of the page keys; only what has an answer reacts. */
    public Page on(PageKey key, Runnable action) {
        keys.put(key, action);
        return this;
    }

    /** Called each time the page comes to the front: reload without losing place, filter and selection. */
    public Page onShown(Runnable action) {
        onShown = action;
        return this;
    }

    /** What stands left of the drawer. */
    public Node bodyNode() {
        return middle.getChildren().get(0);
    }

    public Drawer drawer() {
        return drawer;
    }

    /** Shows a refusal above the body; the same code replaces the one before. */
    public void refuse(Refusal refusal) {
        messages.getChildren().removeIf(node -> refusal.code().equals(node.getUserData()));
        RefusalCard card = new RefusalCard(
                refusal,
                () -> messages.getChildren().removeIf(node -> refusal.code().equals(node.getUserData())));
        card.setUserData(refusal.code());
        messages.getChildren().add(card);
    }

    public void clearRefusals() {
        messages.getChildren().clear();
    }

    /** True when the page had an answer. */
    public boolean press(PageKey key) {
        Runnable action = keys.get(key);
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    public void shown() {
        onShown.run();
    }
}
