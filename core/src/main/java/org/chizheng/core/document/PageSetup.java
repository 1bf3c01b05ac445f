package org.chizheng.core.document;

/**
 * An A4 page and its free edges, in points (1/72 inch). The wider edge is the binding edge: left on an upright page,
 * top on a lying one, because a lying table in an upright file has its head toward the binding (GB/T 9704-2012, A4
 * 横排表格).
 */
public record PageSetup(boolean lying, double top, double right, double bottom, double left) {
    private static final double SHORT = millimetres(210);
    private static final double LONG = millimetres(297);

    public static double millimetres(double value) {
        return value * 72 / 25.4;
    }

    /** Upright form: binding edge 25 mm left. */
    public static PageSetup portrait() {
        return new PageSetup(false, millimetres(20), millimetres(16), millimetres(20), millimetres(25));
    }

    /** Lying form: binding edge 25 mm at the top. */
    public static PageSetup landscape() {
        return new PageSetup(true, millimetres(25), millimetres(14), millimetres(18), millimetres(14));
    }

    /** The page of official papers, GB/T 9704-2012: 天头 37 mm, 订口 28 mm, text block 156 by 225 mm. */
    public static PageSetup official() {
        return new PageSetup(false, millimetres(37), millimetres(26), millimetres(35), millimetres(28));
    }

    public double width() {
        return lying ? LONG : SHORT;
    }

    public double height() {
        return lying ? SHORT : LONG;
    }

    /** Width between the edges, in points. */
    public double bodyWidth() {
        return width() - left - right;
    }

    /** Height between the edges, in points. */
    public double bodyHeight() {
        return height() - top - bottom;
    }
}
