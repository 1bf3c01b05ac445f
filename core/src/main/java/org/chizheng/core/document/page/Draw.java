package org.chizheng.core.document.page;

import org.chizheng.core.document.Picture;
import org.chizheng.core.document.font.Face;

/** One stroke of the pen. Points, origin top left, y downwards; the same for screen, printer and PDF. */
public sealed interface Draw {
    /** The same thing elsewhere. */
    Draw moved(double dx, double dy);

    /** How text is drawn: face, width of an outline in points (0 for none), size in points, 0 black to 1 white. */
    record Pen(Face face, double outline, double size, double gray) {}

    /** A run of one face; {@code y} is the base line. */
    record Text(Pen pen, double x, double y, String text) implements Draw {
        @Override
        public Text moved(double dx, double dy) {
            return new Text(pen, x + dx, y + dy, text);
        }
    }

    /** A slanting run behind the text, counter-clockwise around the left end of its base line. */
    record Mark(Text run, double degrees) implements Draw {
        @Override
        public Mark moved(double dx, double dy) {
            return new Mark(run.moved(dx, dy), degrees);
        }
    }

    /** A straight black line. */
    record Rule(double x1, double y1, double x2, double y2, double width) implements Draw {
        @Override
        public Rule moved(double dx, double dy) {
            return new Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width);
        }
    }

    /** A picture; its upper left corner and its size. */
    record Image(Picture picture, double x, double y, double width, double height) implements Draw {
        @Override
        public Image moved(double dx, double dy) {
            return new Image(picture, x + dx, y + dy, width, height);
        }
    }

    /** A pale ground behind head cells and totals. */
    record Fill(double x, double y, double width, double height, double gray) implements Draw {
        @Override
        public Fill moved(double dx, double dy) {
            return new Fill(x + dx, y + dy, width, height, gray);
        }
    }
}
