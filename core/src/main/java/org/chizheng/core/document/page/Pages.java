package org.chizheng.core.document.page;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.font.FontReport;

/** A paper laid out: what is previewed, printed and written as PDF, and what the fonts did to it. */
public record Pages(String title, List<Page> pages, FontReport fonts) {
    public Pages {
        pages = List.copyOf(pages);
    }

    /** 整班打印: several papers one after the other, each with its own page numbers. */
    public static Pages joined(String title, List<Pages> papers) {
        List<Page> all = new ArrayList<>();
        FontReport fonts = new FontReport();
        for (Pages paper : papers) {
            all.addAll(paper.pages());
            fonts.add(paper.fonts());
        }
        return new Pages(title, all, fonts);
    }
}
