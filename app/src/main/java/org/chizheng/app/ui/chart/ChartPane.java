package org.chizheng.app.ui.chart;

import java.util.function.Consumer;
import javafx.scene.layout.Region;

/**
 * The place of a picture in a screen. The drawing library is not touched before the first figures are in sight: it
 * costs more than the rest of the first screen.
 */
public final class ChartPane extends Region {
    private ChartFigures figures;
    private ChartScreen screen;
    private boolean stale;
    private Consumer<String> picked = key -> {};

    public ChartPane() {
        getStyleClass().add("chart-pane");
        setMinSize(240, 160);
        setPrefSize(560, 320);
    }

    /** Shows these figures instead of those before. */
    public void show(ChartFigures next) {
        figures = next;
        stale = true;
        setAccessibleText(next.sentence());
        requestLayout();
    }

    /** Told what was clicked: the month as 2021-06 of a progress line, the key of a unit's bar. */
    public void setOnPicked(Consumer<String> picked) {
        this.picked = picked;
    }

    @Override
    protected void layoutChildren() {
        if (figures == null || getScene() == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        if (screen == null) {
            screen = new ChartScreen(key -> picked.accept(key));
            getChildren().add(screen.node());
        }
        screen.resize(getWidth(), getHeight());
        if (stale) {
            screen.show(figures);
            stale = false;
        }
    }
}
