package org.chizheng.core.document.page;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.page.Typesetter.Style;

/** What stands around the text of every page: 第x页 共y页, check code and snapshot time, the mark of a practice county. */
final class Furniture {
    private static final double SIZE = 8.5;
    private static final double LINE = 11;
    private static final double BELOW_TEXT = 10;
    private static final double MARK_DEGREES = 30;
    private static final double MARK_GRAY = 0.88;

    private final Document document;
    private final PageSetup page;
    private final Typesetter setter;

    Furniture(Document document, Typesetter setter) {
        this.document = document;
        this.page = document.page();
        this.setter = setter;
    }

    /** Grounds first, then the mark, then ink: a ground must not paint over the rule of the row above. */
    List<Page> around(List<List<Draw>> sheets) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            List<Draw> sheet = sheets.get(i);
            List<Draw> draws = new ArrayList<>();
            sheet.stream().filter(Draw.Fill.class::isInstance).forEach(draws::add);
            draws.addAll(mark());
            sheet.stream().filter(draw -> !(draw instanceof Draw.Fill)).forEach(draws::add);
            draws.addAll(foot("第 " + (i + 1) + " 页　共 " + sheets.size() + " 页"));
            pages.add(new Page(page.width(), page.height(), draws));
        }
        return pages;
    }

    private List<Draw> foot(String number) {
        Style style = new Style(Typeface.SONG, SIZE, 0.25);
        double top = page.height() - page.bottom() + BELOW_TEXT;
        double right = page.left() + page.bodyWidth();
        double numberAt = right - setter.width(number, style);
        List<Draw> draws = new ArrayList<>();
        draws.add(new Draw.Rule(page.left(), top, right, top, 0.3));
        double base = top + 2 + LINE - SIZE * Typesetter.BELOW;
        draws.addAll(setter.line(number, style, numberAt, base, ""));
        double room = numberAt - page.left() - SIZE;
        List<String> lines = setter.lines(document.foot().line(), style, room, room);
        for (int i = 0; i < lines.size(); i++) {
            draws.addAll(setter.line(lines.get(i), style, page.left(), base + i * LINE, "页脚"));
        }
        return draws;
    }

    private List<Draw> mark() {
        if (document.watermark().isEmpty()) {
            return List.of();
        }
        Style style = new Style(Typeface.HEI, Math.min(page.width(), page.height()) / 4, MARK_GRAY);
        double half = setter.width(document.watermark(), style) / 2;
        double angle = Math.toRadians(MARK_DEGREES);
        double rise = style.size() * (Typesetter.ABOVE - Typesetter.BELOW) / 2;
        double x = page.width() / 2 - half * Math.cos(angle) + rise * Math.sin(angle);
        double y = page.height() / 2 + half * Math.sin(angle) + rise * Math.cos(angle);
        List<Draw> marks = new ArrayList<>();
        for (Draw draw : setter.line(document.watermark(), style, x, y, "水印")) {
            marks.add(new Draw.Mark((Draw.Text) draw, MARK_DEGREES));
        }
        return marks;
    }
}
