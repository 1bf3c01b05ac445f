package org.chizheng.app.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** One bar a unit: the target as a pale ground, what was done upon it, the figures behind. */
final class UnitBars {
    /** Of the height of the picture: three units must not look like three walls. */
    private static final double WIDEST_BAR = 0.12;

    private UnitBars() {}

    static JFreeChart of(UnitFigures figures) {
        DefaultCategoryDataset done = new DefaultCategoryDataset();
        DefaultCategoryDataset target = new DefaultCategoryDataset();
        long widest = 1;
        for (int i = 0; i < figures.bars().size(); i++) {
            UnitFigures.Bar bar = figures.bars().get(i);
            done.addValue(bar.done(), "已完成", Integer.valueOf(i));
            target.addValue(Math.max(bar.target(), bar.done()), "任务", Integer.valueOf(i));
            widest = Math.max(widest, Math.max(bar.done(), bar.target()));
        }
        CategoryPlot plot = new CategoryPlot(target, names(figures), amounts(widest), ground(figures));
        plot.setDataset(1, done);
        plot.setRenderer(1, bars(ChartLook.DONE));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinePaint(ChartLook.LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        return ChartLook.chart(figures.title() + "（" + figures.unit() + "）", plot);
    }

    private static CategoryAxis names(UnitFigures figures) {
        CategoryAxis axis = new CategoryAxis() {
            @Override
            protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D canvas) {
                String name = figures.bars().get((Integer) category).name();
                return super.createLabel(name, width, edge, canvas);
            }
        };
        axis.setTickLabelFont(ChartLook.font(13));
        axis.setTickLabelPaint(ChartLook.INK);
        axis.setMaximumCategoryLabelWidthRatio(0.3f);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setCategoryMargin(0.15);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        return axis;
    }

    /** Room on the right for the figures, nearly half the longest bar. */
    private static NumberAxis amounts(long widest) {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.CHINA));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.CHINA));
        axis.setRange(0, widest * 1.45);
        ChartLook.quiet(axis);
        return axis;
    }

    private static BarRenderer ground(UnitFigures figures) {
        BarRenderer renderer = bars(ChartLook.PALE);
        renderer.setDefaultItemLabelGenerator(new Words(figures));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(ChartLook.font(12));
        renderer.setDefaultItemLabelPaint(ChartLook.INK);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    private static BarRenderer bars(Color colour) {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, colour);
        renderer.setMaximumBarWidth(WIDEST_BAR);
        renderer.setItemMargin(0);
        return renderer;
    }

    private record Words(UnitFigures figures) implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset dataset, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset dataset, int column) {
            return figures.bars().get(column).name();
        }

        @Override
        public String generateLabel(CategoryDataset dataset, int row, int column) {
            return figures.bars().get(column).words();
        }
    }
}
