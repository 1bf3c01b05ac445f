package org.chizheng.app.records.print;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.preview.PageSource;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.font.FontReport;
import org.chizheng.core.document.page.Page;
import org.chizheng.core.document.page.Pages;
import org.chizheng.core.document.paper.PagePainter;

/** The laid out paper as the preview asks for it: the strokes are those of the printer and the PDF. */
public record PrintedPages(Pages paper) implements PageSource {
    @Override
    public String title() {
        return paper.title();
    }

    @Override
    public int pages() {
        return paper.pages().size();
    }

    @Override
    public PageSize size(int page) {
        Page sheet = paper.pages().get(page);
        return new PageSize(sheet.width(), sheet.height());
    }

    @Override
    public void paint(int page, Graphics2D canvas) {
        PagePainter.paint(paper.pages().get(page), canvas);
    }

    /** Fonts that were replaced are told in one line; characters that no font shows stop the print. */
    @Override
    public List<Note> notes() {
        FontReport fonts = paper.fonts();
        List<Note> notes = new ArrayList<>();
        if (!fonts.replaced().isEmpty()) {
            String wanted = fonts.replaced().keySet().stream()
                    .map(Typeface::official)
                    .sorted()
                    .collect(Collectors.joining("、"));
            String used = fonts.replaced().values().stream().distinct().sorted().collect(Collectors.joining("、"));
            notes.add(new Note(false, Texts.of("print.fonts", wanted, used)));
        }
        List<String> sentences = fonts.sentences();
        sentences.subList(fonts.replaced().size(), sentences.size()).forEach(told -> notes.add(new Note(false, told)));
        if (!fonts.missing().isEmpty()) {
            Note last = notes.remove(notes.size() - 1);
            notes.add(new Note(true, last.sentence()));
        }
        return notes;
    }
}
