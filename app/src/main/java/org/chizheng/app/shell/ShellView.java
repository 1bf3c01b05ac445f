package org.chizheng.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.chizheng.app.ui.FirstFocus;
import org.chizheng.app.ui.Look;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageStack;

/** Puts bar, navigation, page and status line together, keeps the pages that were opened, and answers the keys. */
public final class ShellView extends BorderPane {
    private final ShellModel model;
    private final Map<String, Node> pages = new HashMap<>();
    private final StackPane stage = new StackPane();
    private final TopBar bar;

    /**
     * @param userMenu below the person's name: 锁定, 交接, 改密码 … only what works
     * @param besideOffice what stands right of the office's name
     */
    public ShellView(ShellModel model, List<MenuItem> userMenu, Node... besideOffice) {
        this.model = model;
        getStyleClass().add("shell");
        bar = new TopBar(model, userMenu, besideOffice);
        setTop(bar);
        setLeft(new SideNav(model));
        setBottom(new StatusLine(model));
        SearchPanel panel = new SearchPanel(model.search(), hit -> {
            model.search().open().set(false);
            model.search().words().set("");
            model.go(hit.destination(), hit.key());
        });
        StackPane centre = new StackPane(stage, panel);
        setCenter(centre);
        bar.searchField().setPanel(panel);
        model.practiceDate().addListener(watched -> frame());
        frame();
        model.current().addListener((watched, before, id) -> show(id));
        model.record().addListener((watched, before, key) -> pageShown());
        model.largeType().addListener((watched, before, large) -> Look.setLarge(getScene(), large));
        show(model.current().get());
        new ShellKeys(model, this).install();
    }

    /** The page in front. */
    public Node page() {
        Node page = pages.get(model.current().get());
        return page instanceof PageStack stack ? stack.front() : page;
    }

    TopBar bar() {
        return bar;
    }

    private void show(String id) {
        Node page = pages.computeIfAbsent(id, this::make);
        stage.getChildren().setAll(page);
        FirstFocus.on(page);
        pageShown();
    }

    private void pageShown() {
        if (page() instanceof Page page) {
            page.shown();
        }
    }

    private Node make(String id) {
        return model.pages().stream()
                .filter(destination -> destination.id().equals(id))
                .findFirst()
                .orElseThrow()
                .page()
                .get();
    }

    private void frame() {
        getStyleClass().remove("practice");
        if (!model.practiceDate().get().isEmpty()) {
            getStyleClass().add("practice");
        }
    }
}
