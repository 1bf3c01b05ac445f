package org.chizheng.app.shell;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;

/** The hits under the search box, grouped by kind. Part of the window: a popup of its own would fight over the focus. */
final class SearchPanel extends VBox {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final SearchModel model;
    private final Consumer<SearchHit> onOpen;
    private int marked;

    SearchPanel(SearchModel model, Consumer<SearchHit> onOpen) {
        this.model = model;
        this.onOpen = onOpen;
        getStyleClass().add("search-panel");
        setPrefWidth(560);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        visibleProperty().bind(model.open());
        model.hits().addListener((ListChangeListener<SearchHit>) change -> fill());
        model.answered().addListener(watched -> fill());
        model.problem().addListener(watched -> fill());
        fill();
    }

    /** Stands under the middle of the box, wherever the bar has put it. */
    void standUnder(javafx.scene.Node box) {
        var middle = box.localToScene(box.getBoundsInLocal()).getCenterX();
        var mine = getParent().localToScene(getParent().getLayoutBounds()).getCenterX();
        setTranslateX(middle - mine);
    }

    void move(int step) {
        int size = model.hits().size();
        if (size > 0) {
            mark(Math.floorMod(marked + step, size));
        }
    }

    void openMarked() {
        if (marked < model.hits().size()) {
            onOpen.accept(model.hits().get(marked));
        }
    }

    private void fill() {
        getChildren().clear();
        if (model.problem().get() != null) {
            getChildren().add(new RefusalCard(model.problem().get()));
            return;
        }
        String kind = "";
        for (SearchHit hit : model.hits()) {
            if (!hit.kind().equals(kind)) {
                kind = hit.kind();
                Label heading = new Label(kind);
                heading.getStyleClass().add("search-kind");
                getChildren().add(heading);
            }
            getChildren().add(row(hit));
        }
        if (model.hits().isEmpty()) {
            Label none = new Label(model.answered().get() ? Texts.of("search.none") : Texts.of("search.looking"));
            none.getStyleClass().addAll("secondary", "search-none");
            getChildren().add(none);
        }
        mark(0);
    }

    private HBox row(SearchHit hit) {
        Label title = new Label(hit.title());
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = new Label(hit.detail());
        detail.getStyleClass().addAll("secondary", "may-be-cut");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, title, gap, detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("search-hit");
        row.setUserData(hit);
        row.setOnMousePressed(event -> onOpen.accept(hit));
        return row;
    }

    private void mark(int index) {
        marked = index;
        int at = 0;
        for (var child : getChildren()) {
            if (child.getUserData() instanceof SearchHit) {
                child.pseudoClassStateChanged(MARKED, at++ == marked);
            }
        }
    }
}
