package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Picture;
import org.chizheng.core.document.Typeface;

/** 汇总页: figures in sections on one page, for the folder of a month or of the practice county. */
public record SummarySheet(String title, String unit, LocalDate asOf, List<Section> sections) {
    public SummarySheet {
        sections = List.copyOf(sections);
    }

    /**
     * A heading, its figures two abreast, remarks, and a picture below them.
     *
     * @param picture for example the chart of the year; null for none
     */
    public record Section(String heading, List<Block.Fact> figures, List<String> remarks, Picture picture) {
        public Section {
            figures = List.copyOf(figures);
            remarks = List.copyOf(remarks);
        }

        public static Section of(String heading, List<Block.Fact> figures, String... remarks) {
            return new Section(heading, figures, List.of(remarks), null);
        }
    }

    public Document document(PrintNote note) {
        note.require(DocumentKinds.SUMMARY);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.title(title));
        blocks.add(new Block.Paragraph(unit + "　截至 " + ChineseDates.day(asOf), Typeface.KAI, 13, 24, 0, Align.CENTRE));
        for (Section section : sections) {
            blocks.add(new Block.Heading(section.heading(), Typeface.HEI, 14, Align.LEFT, 4));
            if (!section.figures().isEmpty()) {
                blocks.add(new Block.Facts(section.figures(), 2, 12));
            }
            for (String remark : section.remarks()) {
                blocks.add(new Block.Paragraph(remark, Typeface.FANGSONG, 12, 20, 2, Align.LEFT));
            }
            if (section.picture() != null) {
                blocks.add(new Block.Figure(section.picture(), 1));
            }
        }
        return note.finish(new Document(title, PageSetup.portrait(), blocks, Foot.NONE, note.watermark()));
    }
}
