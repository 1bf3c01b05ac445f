package org.chizheng.core.document.page;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.chizheng.core.document.font.Face;

/**
 * Commas and stops stand low and left in their square on the mainland (GB/T 15834-2011 §5.1). Free fonts drawn in Taiwan
 * or Hong Kong set some of them in the middle, which reads as a foreign paper; those are moved.
 */
final class MainlandMarks {
    private static final String LOW = "，。、";
    private static final String LEFT = "：；";
    private static final double CENTRE_X = 0.22;
    private static final double CENTRE_Y = 0.02;
    private static final double TOLERANCE = 0.1;

    private record Key(Face face, int character) {}

    private final Map<Key, Point2D> shifts = new HashMap<>();

    /** How far to move a mark of a face to the right and down, in units of the size; zero for all else. */
    Point2D shift(Face face, int character) {
        if (LOW.indexOf(character) < 0 && LEFT.indexOf(character) < 0) {
            return new Point2D.Double();
        }
        return shifts.computeIfAbsent(new Key(face, character), MainlandMarks::measure);
    }

    private static Point2D measure(Key key) {
        Rectangle2D box = key.face().box(key.character());
        double dx = box.isEmpty() ? 0 : CENTRE_X - box.getCenterX();
        double dy = box.isEmpty() || LOW.indexOf(key.character()) < 0 ? 0 : box.getCenterY() - CENTRE_Y;
        return new Point2D.Double(Math.abs(dx) < TOLERANCE ? 0 : dx, Math.abs(dy) < 2 * TOLERANCE ? 0 : dy);
    }
}
