package org.chizheng.app.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The four ranks of a button. One primary a page; a refusing verb is written, never only coloured. */
public final class Buttons {
    private Buttons() {}

    /** The one thing to do here. */
    public static Button primary(String verb, Runnable action) {
        Button button = plain(verb, action);
        button.getStyleClass().add("accent");
        return button;
    }

    public static Button plain(String verb, Runnable action) {
        Button button = new Button(verb);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Without a frame, for what stands in a row or a bar. */
    public static Button flat(String verb, Feather icon, Runnable action) {
        Button button = plain(verb, action);
        button.getStyleClass().add("flat");
        if (icon != null) {
            button.setGraphic(Icons.of(icon));
        }
        return button;
    }

    /** A verb that voids or refuses. */
    public static Button danger(String verb, Runnable action) {
        Button button = plain(verb, action);
        button.getStyleClass().addAll("danger", "button-outlined");
        return button;
    }

    /** A number or a name that leads to what is behind it. */
    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    public static MenuButton menu(String text, List<MenuItem> items) {
        MenuButton menu = new MenuButton(text);
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.getItems().addAll(items);
        return menu;
    }

    public static MenuItem item(String verb, Runnable action) {
        MenuItem item = new MenuItem(verb);
        item.setOnAction(event -> action.run());
        return item;
    }
}
