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

    private static final double NAMES = 0.3;
    private static final double WORDS = 140;
    private static final double MOST_ROOM = 4;

    private UnitBars() {}

    static JFreeChart of(UnitFigures figures) {
        DefaultCategoryDataset done = new DefaultCategoryDataset();
        DefaultCategoryDataset target = new DefaultCategoryDataset();
        for (int i = 0; i < figures.bars().size(); i++) {
            UnitFigures.Bar bar = figures.bars().get(i);
            done.addValue(bar.done(), "已完成", Integer.valueOf(i));
            target.addValue(Math.max(bar.target(), bar.done()), "任务", Integer.valueOf(i));
        }
        CategoryPlot plot = new CategoryPlot(target, names(figures), amounts(), ground(figures));
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
        axis.setMaximumCategoryLabelWidthRatio((float) NAMES);
        axis.setMaximumCategoryLabelLines(2);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setCategoryMargin(0.15);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        return axis;
    }

    /** Makes room for the figures behind the longest bar, in a picture of this many logical pixels. */
    static void fit(JFreeChart chart, double width) {
        CategoryPlot plot = (CategoryPlot) chart.getPlot();
        double bars = Math.max(1, width * (1 - NAMES) - WORDS);
        double longest = longest(plot.getDataset());
        plot.getRangeAxis().setRange(0, longest * Math.min(MOST_ROOM, (bars + WORDS) / bars));
    }

    private static double longest(CategoryDataset targets) {
        double longest = 1;
        for (int i = 0; i < targets.getColumnCount(); i++) {
            longest = Math.max(longest, targets.getValue(0, i).doubleValue());
        }
        return longest;
    }

    private static NumberAxis amounts() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.CHINA));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.CHINA));
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
