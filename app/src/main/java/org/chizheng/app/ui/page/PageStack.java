package org.chizheng.app.ui.page;

import javafx.scene.layout.StackPane;
import org.chizheng.app.ui.FirstFocus;

/** One line of the navigation with two pages, a list and one record at full width; the list keeps its place below. */
public final class PageStack extends StackPane {
    private final Page bottom;
    private Page front;

    public PageStack(Page bottom) {
        this.bottom = bottom;
        show(bottom);
    }

    /** The page that answers the keys. */
    public Page front() {
        return front;
    }

    public void open(Page page) {
        show(page);
        FirstFocus.on(page);
    }

    /** Back to the list, which reads itself again. */
    public void back() {
        show(bottom);
        bottom.shown();
        FirstFocus.on(bottom);
    }

    private void show(Page page) {
        front = page;
        getChildren().setAll(page);
    }
}
