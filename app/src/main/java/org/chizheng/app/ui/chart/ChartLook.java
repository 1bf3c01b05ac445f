package org.chizheng.app.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Stroke;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/** Colours, type and lines of every picture, so that they look like the desk and print well in grey. */
final class ChartLook {
    static final Color INK = new Color(0x1F2A33);
    static final Color QUIET = new Color(0x5A6772);
    static final Color LINE = new Color(0xE3E8EA);
    static final Color DONE = new Color(0x0F6B75);
    static final Color ASKED = new Color(0x84909A);
    static final Color PALE = new Color(0xE4F1F2);
    static final Color MISSING = new Color(0x8A5800);
    static final Stroke THICK = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {6f, 4f}, 0f);

    private static final List<String> FAMILIES = List.of(
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "微软雅黑",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei",
            "SimHei",
            "SimSun",
            "AR PL UMing CN");
    private static final String FAMILY = family();

    private ChartLook() {}

    static Font font(int size) {
        return new Font(FAMILY, Font.PLAIN, size);
    }

    static Font bold(int size) {
        return new Font(FAMILY, Font.BOLD, size);
    }

    static JFreeChart chart(String title, Plot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(8, 4, 4, 12));
        plot.setNoDataMessage("还没有数据");
        plot.setNoDataMessageFont(font(14));
        plot.setNoDataMessagePaint(QUIET);
        JFreeChart chart = new JFreeChart(title, bold(15), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getTitle().setPaint(INK);
        chart.getTitle().setPadding(4, 0, 8, 0);
        chart.setAntiAlias(true);
        return chart;
    }

    static void quiet(ValueAxis axis) {
        axis.setTickLabelFont(font(12));
        axis.setTickLabelPaint(QUIET);
        axis.setLabelFont(font(12));
        axis.setLabelPaint(QUIET);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    /**
     * A family of this machine that shows the words of our trade; the logical one when there is none. Families are asked
     * for by their English names: under a Chinese locale they answer to others.
     */
    private static String family() {
        Set<String> here = new HashSet<>(Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ENGLISH)));
        return FAMILIES.stream()
                .filter(here::contains)
                .findFirst()
                .or(() -> here.stream()
                        .filter(name -> new Font(name, Font.PLAIN, 12).canDisplayUpTo("持证培训差额") < 0)
                        .sorted()
                        .findFirst())
                .orElse(Font.SANS_SERIF);
    }
}
