package org.chizheng.app.ui.preview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A paper of numbered pages with a ruled table; every fifth page lies. It notes which pages were painted. */
final class PaperFixture implements PageSource {
    final List<Integer> painted = Collections.synchronizedList(new ArrayList<>());
    private final int pages;
    private final List<Note> notes;

    PaperFixture(int pages, Note... notes) {
        this.pages = pages;
        this.notes = List.of(notes);
    }

    @Override
    public String title() {
        return "岳阳镇电焊工培训班花名册";
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public PageSize size(int page) {
        return page % 5 == 4 ? PageSize.A4_LYING : PageSize.A4;
    }

    @Override
    public void paint(int page, Graphics2D canvas) {
        painted.add(page);
        PageSize size = size(page);
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font("WenQuanYi Zen Hei", Font.PLAIN, 18));
        canvas.drawString(title(), 150, 80);
        canvas.setFont(new Font("WenQuanYi Zen Hei", Font.PLAIN, 10));
        canvas.setStroke(new BasicStroke(0.5f));
        int rows = (int) ((size.height() - 200) / 20);
        IntStream.rangeClosed(0, rows)
                .forEach(r -> canvas.drawLine(60, 110 + r * 20, (int) size.width() - 60, 110 + r * 20));
        IntStream.range(0, rows).forEach(r -> canvas.drawString("学员" + (page * rows + r + 1), 70, 124 + r * 20));
        canvas.drawString(
                "第" + (page + 1) + "页 共" + pages + "页", (int) size.width() / 2 - 30, (int) size.height() - 50);
    }

    @Override
    public List<Note> notes() {
        return notes;
    }
}
