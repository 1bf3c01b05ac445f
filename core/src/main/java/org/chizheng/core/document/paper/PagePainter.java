package org.chizheng.core.document.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.chizheng.core.document.font.Face;
import org.chizheng.core.document.page.Draw;
import org.chizheng.core.document.page.Page;

/**
 * Paints a page for the screen and for printers. Draws the outlines of the very font files that the PDF embeds, not the
 * fonts of Java2D: those would measure, substitute and hint by their own rules, and preview would not be the print.
 */
public final class PagePainter {
    private static final double POINTS_PER_INCH = 72;

    private PagePainter() {}

    /** An image of the page on white; 96 dots per inch is the size of a plain screen. */
    public static BufferedImage image(Page page, double dotsPerInch) {
        double scale = dotsPerInch / POINTS_PER_INCH;
        int width = (int) Math.round(page.width() * scale);
        int height = (int) Math.round(page.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.scale(scale, scale);
            paint(page, graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Paints in points from the upper left corner of the sheet; changes colour and stroke of the graphics. */
    public static void paint(Page page, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Draw draw : page.draws()) {
            paint(draw, graphics);
        }
    }

    private static void paint(Draw draw, Graphics2D graphics) {
        if (draw instanceof Draw.Text text) {
            text(text, graphics, 0);
        } else if (draw instanceof Draw.Mark mark) {
            text(mark.run(), graphics, mark.degrees());
        } else if (draw instanceof Draw.Rule rule) {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke((float) rule.width()));
            graphics.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
        } else if (draw instanceof Draw.Image image) {
            AffineTransform place = AffineTransform.getTranslateInstance(image.x(), image.y());
            place.scale(
                    image.width() / image.picture().pixelsWide(),
                    image.height() / image.picture().pixelsHigh());
            graphics.drawImage(image.picture().image(), place, null);
        } else if (draw instanceof Draw.Fill fill) {
            graphics.setColor(gray(fill.gray()));
            graphics.fill(new Rectangle2D.Double(fill.x(), fill.y(), fill.width(), fill.height()));
        }
    }

    private static void text(Draw.Text text, Graphics2D graphics, double degrees) {
        Draw.Pen pen = text.pen();
        Face face = pen.face();
        graphics.setColor(gray(pen.gray()));
        graphics.setStroke(new BasicStroke((float) pen.outline()));
        AffineTransform place = AffineTransform.getTranslateInstance(text.x(), text.y());
        place.rotate(-Math.toRadians(degrees));
        place.scale(pen.size(), pen.size());
        for (int character : text.text().codePoints().toArray()) {
            if (face.shows(character)) {
                Shape outline = place.createTransformedShape(face.outline(character));
                graphics.fill(outline);
                if (pen.outline() > 0) {
                    graphics.draw(outline);
                }
            }
            place.translate(face.width(character), 0);
        }
    }

    private static Color gray(double level) {
        return new Color((float) level, (float) level, (float) level);
    }
}
