package org.chizheng.app.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/** The same picture without a screen, for papers and for the command line. */
public final class ChartPicture {
    private ChartPicture() {}

    /**
     * @param width in points of the paper or logical pixels, as {@code height}
     * @param scale dots per point: 1 for a screen, 300/72 for print
     */
    public static BufferedImage image(ChartFigures figures, int width, int height, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.scale(scale, scale);
        chart(figures, width).draw(canvas, new Rectangle2D.Double(0, 0, width, height));
        canvas.dispose();
        return image;
    }

    /** As {@link #image}, as the bytes of a PNG file. */
    public static byte[] png(ChartFigures figures, int width, int height, double scale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(figures, width, height, scale), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param width logical pixels the picture will have */
    static JFreeChart chart(ChartFigures figures, double width) {
        if (figures instanceof ProgressFigures progress) {
            return ProgressChart.of(progress);
        }
        JFreeChart bars = UnitBars.of((UnitFigures) figures);
        UnitBars.fit(bars, width);
        return bars;
    }
}
