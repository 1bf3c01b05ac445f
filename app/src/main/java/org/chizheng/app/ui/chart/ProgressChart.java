package org.chizheng.app.ui.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.chizheng.core.shared.Seams;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickMarkPosition;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The year as a line that climbs towards the steps of the document, with the shortfall written where it is. */
final class ProgressChart {
    static final int DONE = 0;
    static final int ASKED = 1;
    private static final int LAST_WITH_ROOM = 10;
    private static final TimeZone ZONE = TimeZone.getTimeZone(Seams.ZONE);

    /** Every month where there is room, every second, third or sixth where there is not. */
    private static final List<Integer> MONTHS_A_TICK = List.of(1, 2, 3, 6);

    private ProgressChart() {}

    static JFreeChart of(ProgressFigures figures) {
        int year = figures.asOf().getYear();
        XYPlot plot = new XYPlot(done(figures), months(year), amounts(figures), line());
        plot.setDataset(ASKED, asked(figures, year));
        plot.setRenderer(ASKED, steps());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(ChartLook.LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.addDomainMarker(today(figures));
        figures.steps().forEach(step -> plot.addAnnotation(stepWords(step)));
        if (!figures.done().isEmpty()) {
            plot.addAnnotation(hereWords(figures));
        }
        JFreeChart chart = ChartLook.chart(figures.title(), plot);
        chart.addSubtitle(shortfall(figures));
        return chart;
    }

    private static XYSeriesCollection done(ProgressFigures figures) {
        XYSeries series = new XYSeries("已完成");
        figures.done().forEach(point -> series.addOrUpdate(millis(point.on()), point.total()));
        return new XYSeriesCollection(series);
    }

    /** What is asked at any day: the target of the step that comes next. */
    private static XYSeriesCollection asked(ProgressFigures figures, int year) {
        XYSeries series = new XYSeries("文件要求");
        long from = millis(LocalDate.of(year, 1, 1));
        for (ProgressFigures.Step step : figures.steps()) {
            series.addOrUpdate(from, step.target());
            from = millis(step.by());
        }
        if (!figures.steps().isEmpty()) {
            series.addOrUpdate(
                    from, figures.steps().get(figures.steps().size() - 1).target());
        }
        return new XYSeriesCollection(series);
    }

    private static DateAxis months(int year) {
        DateAxis axis = new DateAxis(null, ZONE, Locale.CHINA);
        SimpleDateFormat month = new SimpleDateFormat("M月", Locale.CHINA);
        month.setTimeZone(ZONE);
        TickUnits every = new TickUnits();
        MONTHS_A_TICK.forEach(count -> every.add(new DateTickUnit(DateTickUnitType.MONTH, count, month)));
        axis.setStandardTickUnits(every);
        axis.setRange(millis(LocalDate.of(year, 1, 1)), millis(LocalDate.of(year + 1, 1, 1)));
        axis.setTickMarkPosition(DateTickMarkPosition.MIDDLE);
        ChartLook.quiet(axis);
        axis.setAxisLineVisible(true);
        axis.setAxisLinePaint(ChartLook.LINE);
        return axis;
    }

    private static NumberAxis amounts(ProgressFigures figures) {
        NumberAxis axis = new NumberAxis(figures.unit());
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.CHINA));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.CHINA));
        long highest = figures.steps().stream()
                .mapToLong(ProgressFigures.Step::target)
                .max()
                .orElse(0);
        axis.setRange(0, Math.max(10, Math.max(highest, figures.doneSoFar()) * 1.15));
        ChartLook.quiet(axis);
        axis.setLabelAngle(Math.PI / 2);
        return axis;
    }

    private static XYLineAndShapeRenderer line() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setSeriesPaint(0, ChartLook.DONE);
        renderer.setSeriesStroke(0, ChartLook.THICK);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        return renderer;
    }

    private static XYStepRenderer steps() {
        XYStepRenderer renderer = new XYStepRenderer();
        renderer.setSeriesPaint(0, ChartLook.ASKED);
        renderer.setSeriesStroke(0, ChartLook.DASHED);
        return renderer;
    }

    private static ValueMarker today(ProgressFigures figures) {
        ValueMarker marker = new ValueMarker(millis(figures.asOf()));
        marker.setPaint(ChartLook.LINE);
        marker.setStroke(new BasicStroke(1f));
        return marker;
    }

    private static XYTextAnnotation stepWords(ProgressFigures.Step step) {
        String words = ProgressFigures.day(step.by()) + " " + grouped(step.target());
        XYTextAnnotation text = new XYTextAnnotation(words + " ", millis(step.by()), step.target());
        text.setFont(ChartLook.font(12));
        text.setPaint(ChartLook.QUIET);
        text.setTextAnchor(TextAnchor.BOTTOM_RIGHT);
        return text;
    }

    /** Under the title, where it is read whole however small the picture is. */
    private static TextTitle shortfall(ProgressFigures figures) {
        String words = figures.shortfallWords();
        TextTitle title = new TextTitle(
                "已完成 " + grouped(figures.doneSoFar()) + " " + figures.unit() + (words.isEmpty() ? "" : "，" + words),
                ChartLook.bold(13));
        title.setPaint(figures.shortfall().isPresent() ? ChartLook.MISSING : ChartLook.DONE);
        return title;
    }

    private static XYTextAnnotation hereWords(ProgressFigures figures) {
        ProgressFigures.Done last = figures.done().get(figures.done().size() - 1);
        boolean late = last.on().getMonthValue() > LAST_WITH_ROOM;
        String words = grouped(last.total());
        XYTextAnnotation text =
                new XYTextAnnotation(late ? words + "  " : "  " + words, millis(last.on()), last.total());
        text.setFont(ChartLook.bold(13));
        text.setPaint(ChartLook.DONE);
        text.setTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        return text;
    }

    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.CHINA).format(number);
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(Seams.ZONE).toInstant().toEpochMilli();
    }
}
