package org.chizheng.app.ui.chart;

import java.time.YearMonth;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;

/** The canvas of the drawing library; kept apart so that nothing loads it before it is needed. */
final class ChartScreen implements ChartMouseListenerFX {
    private final Consumer<String> picked;
    private ChartCanvas canvas;
    private ChartFigures figures;

    ChartScreen(Consumer<String> picked) {
        this.picked = picked;
    }

    Node node() {
        if (canvas == null) {
            canvas = new ChartCanvas(null);
            canvas.setDomainZoomable(false);
            canvas.setRangeZoomable(false);
            canvas.setTooltipEnabled(false);
            canvas.addChartMouseListener(this);
        }
        return canvas;
    }

    /** A canvas draws anew when its own width or height changes, not when its parent sizes it. */
    void resize(double width, double height) {
        if (figures instanceof UnitFigures && canvas.getWidth() != width) {
            UnitBars.fit(canvas.getChart(), width);
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    void show(ChartFigures next) {
        figures = next;
        canvas.setChart(ChartPicture.chart(next, canvas.getWidth()));
    }

    @Override
    public void chartMouseClicked(ChartMouseEventFX event) {
        ChartEntity entity = event.getEntity();
        if (entity instanceof CategoryItemEntity bar && figures instanceof UnitFigures units) {
            picked.accept(units.bars().get((Integer) bar.getColumnKey()).key());
        } else if (entity instanceof XYItemEntity point
                && figures instanceof ProgressFigures progress
                && point.getItem() < progress.done().size()) {
            picked.accept(
                    YearMonth.from(progress.done().get(point.getItem()).on()).toString());
        }
    }

    @Override
    public void chartMouseMoved(ChartMouseEventFX event) {
        canvas.setCursor(
                event.getEntity() instanceof CategoryItemEntity || event.getEntity() instanceof XYItemEntity
                        ? Cursor.HAND
                        : Cursor.DEFAULT);
    }
}
