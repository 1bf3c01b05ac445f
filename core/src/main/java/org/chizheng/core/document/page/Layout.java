package org.chizheng.core.document.page;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.font.FontReport;

/**
 * The one layout. Bands are filled into pages from the top; tied bands move together; a table that goes on has its head
 * again. Preview is the print because there is no second layout.
 */
public final class Layout {
    private final PageSetup page;
    private final List<List<Draw>> sheets = new ArrayList<>();
    private double y;

    private Layout(PageSetup page) {
        this.page = page;
    }

    /**
     * Lays a document out with the fonts of a machine. Characters that no font shows leave a gap and stand in the
     * report; PDF and printer refuse such pages.
     */
    public static Pages of(Document document, FontBook fonts) {
        FontReport report = new FontReport();
        Typesetter setter = new Typesetter(fonts, report);
        List<Strip> strips = new BlockStrips(document.page(), setter).of(document.blocks());
        Layout layout = new Layout(document.page());
        layout.fill(strips);
        List<Page> pages = new Furniture(document, setter).around(layout.sheets);
        return new Pages(document.title(), pages, report);
    }

    private void fill(List<Strip> strips) {
        open(List.of());
        int from = 0;
        while (from < strips.size()) {
            int to = from;
            double height = strips.get(from).height;
            while (strips.get(to).isKeptWithNext() && to + 1 < strips.size()) {
                to++;
                height += strips.get(to).height;
            }
            Strip first = strips.get(from);
            if (first.nature == Strip.Nature.BREAK || !fits(height) && !isFresh(first)) {
                open(first.repeat);
            }
            for (Strip strip : strips.subList(from, to + 1)) {
                if (!fits(strip.height) && !isFresh(strip)) {
                    open(strip.repeat);
                }
                place(strip);
            }
            from = to + 1;
        }
    }

    private boolean fits(double height) {
        return y + height <= page.height() - page.bottom() + 0.01;
    }

    /** Whether nothing but a repeated head stands on the page yet. */
    private boolean isFresh(Strip next) {
        double heads = next.repeat.stream().mapToDouble(head -> head.height).sum();
        return y <= page.top() + heads + 0.01 && (y <= page.top() + 0.01 || heads > 0);
    }

    private void open(List<Strip> heads) {
        sheets.add(new ArrayList<>());
        y = page.top();
        heads.forEach(this::place);
    }

    private void place(Strip strip) {
        List<Draw> sheet = sheets.get(sheets.size() - 1);
        strip.draws.forEach(draw -> sheet.add(draw.moved(0, y)));
        y += strip.height;
    }
}
