package org.chizheng.app.ui.preview;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A paper laid out. The same strokes go to the screen, the printer and the PDF; that is why the preview is the print.
 */
public interface PageSource {
    String title();

    int pages();

    /** Size of a page, counted from 0. */
    PageSize size(int page);

    /** Paints in points from the upper left corner on white. Called beside the screen, one page at a time. */
    void paint(int page, Graphics2D canvas);

    /** What is to be known before printing; empty when all is as it should be. */
    List<Note> notes();

    /** In points, 1/72 inch. */
    record PageSize(double width, double height) {
        public static final PageSize A4 = new PageSize(210 * 72 / 25.4, 297 * 72 / 25.4);
        public static final PageSize A4_LYING = new PageSize(A4.height(), A4.width());
    }

    /** @param missing true for characters that no font shows: such a page must not be printed */
    record Note(boolean missing, String sentence) {}
}
