package org.chizheng.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** 48 px: which office, the search box in the middle, the person at the right; in practice mode its day. */
final class TopBar extends HBox {
    private final SearchField search;

    TopBar(ShellModel model, List<MenuItem> userMenu, Node... besideOffice) {
        super(16);
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label office = new Label();
        office.textProperty().bind(model.office());
        office.getStyleClass().add("office-name");
        office.setMinWidth(Region.USE_PREF_SIZE);
        Label practice = new Label();
        practice.textProperty()
                .bind(model.practiceDate().map(date -> date.isEmpty() ? "" : Texts.of("shell.practice", date)));
        practice.getStyleClass().add("practice-tag");
        practice.setMinWidth(Region.USE_PREF_SIZE);
        practice.visibleProperty().bind(model.practiceDate().isNotEmpty());
        practice.managedProperty().bind(practice.visibleProperty());
        search = new SearchField(model.search());
        MenuButton user = new MenuButton();
        user.textProperty().bind(model.person());
        user.setGraphic(Icons.of(Feather.USER));
        user.setMnemonicParsing(false);
        user.getStyleClass().add("flat");
        user.setMinWidth(Region.USE_PREF_SIZE);
        user.getItems().addAll(userMenu);
        getChildren().addAll(office, practice);
        getChildren().addAll(besideOffice);
        getChildren().addAll(gap(), search, gap(), user);
    }

    SearchField searchField() {
        return search;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
