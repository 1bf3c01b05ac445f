package org.chizheng.core.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.paper.DocxText.Shape;

/**
 * Writes a document as a Word file, for offices that must add a sentence of their own. Fonts go by their official
 * names, so that an office that owns them sees them. Parts are written directly: a bean tree of a long roster costs
 * fifteen times the time.
 */
public final class DocxWriter {
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final double BLANK_LINE = 14;

    private final Document document;
    private final StringBuilder xml = new StringBuilder(1 << 16);

    private int pictures;

    private DocxWriter(Document document) {
        this.document = document;
    }

    /** Writes the file; the stream stays open. */
    public static void write(Document document, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        DocxParts parts = new DocxParts(document);
        part(zip, "[Content_Types].xml", parts.contentTypes());
        part(zip, "_rels/.rels", parts.packageRelations());
        part(zip, "word/document.xml", new DocxWriter(document).body());
        part(zip, "word/_rels/document.xml.rels", parts.documentRelations());
        part(zip, "word/fontTable.xml", parts.fontTable());
        part(zip, "word/styles.xml", parts.styles());
        part(zip, "word/settings.xml", parts.settings());
        part(zip, "word/footer1.xml", parts.footer());
        part(zip, "word/header1.xml", parts.header());
        for (int i = 0; i < parts.pictures().size(); i++) {
            part(
                    zip,
                    "word/" + DocxParts.pictureFile(i),
                    parts.pictures().get(i).png());
        }
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        part(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String body() {
        xml.append(DocxParts.PROLOG)
                .append("<w:document xmlns:w=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"");
        xml.append(RELATIONS).append("\"><w:body>");
        document.blocks().forEach(this::add);
        section();
        return xml.append("</w:body></w:document>").toString();
    }

    private void section() {
        PageSetup page = document.page();
        xml.append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>");
        xml.append("<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"");
        xml.append(DocxText.twips(page.width()))
                .append("\" w:h=\"")
                .append(DocxText.twips(page.height()))
                .append('"');
        if (page.lying()) {
            xml.append(" w:orient=\"landscape\"");
        }
        xml.append("/><w:pgMar w:top=\"").append(DocxText.twips(page.top()));
        xml.append("\" w:right=\"").append(DocxText.twips(page.right()));
        xml.append("\" w:bottom=\"").append(DocxText.twips(page.bottom()));
        xml.append("\" w:left=\"").append(DocxText.twips(page.left()));
        xml.append("\" w:header=\"400\" w:footer=\"480\" w:gutter=\"0\"/></w:sectPr>");
    }

    private DocxText text() {
        return new DocxText(xml);
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            Shape shape = new Shape(heading.align(), 0, heading.size() * 1.4, heading.after(), true);
            text().open(shape)
                    .run(heading.text(), heading.face(), heading.size())
                    .close();
        } else if (block instanceof Block.Paragraph paragraph) {
            Shape shape =
                    new Shape(paragraph.align(), paragraph.indent() * paragraph.size(), paragraph.line(), 0, false);
            text().open(shape)
                    .run(paragraph.text(), paragraph.face(), paragraph.size())
                    .close();
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Table table) {
            new DocxTable(xml, table, document.page().bodyWidth()).write();
            text().open(new Shape(Align.LEFT, 0, 4, 0, true)).close();
        } else if (block instanceof Block.Signatures signatures) {
            signatures(signatures.labels());
        } else if (block instanceof Block.Closing closing) {
            closing(closing);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else {
            xml.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        }
    }

    private void figure(Block.Figure figure) {
        double width = figure.share() * document.page().bodyWidth();
        text().open(Shape.cell(Align.CENTRE))
                .picture(pictures++, width, figure.picture().heightAt(width))
                .close();
    }

    private void openGrid(int cells) {
        long width = DocxText.twips(document.page().bodyWidth() / cells);
        xml.append(
                "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int i = 0; i < cells; i++) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid>");
    }

    private void gridCell(int cells) {
        long width = DocxText.twips(document.page().bodyWidth() / cells);
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
    }

    private void facts(Block.Facts block) {
        int cells = block.perLine();
        openGrid(cells);
        for (int from = 0; from < block.facts().size(); from += cells) {
            xml.append("<w:tr>");
            for (int i = from; i < from + cells; i++) {
                gridCell(cells);
                DocxText text = text().open(Shape.cell(Align.LEFT));
                if (i < block.facts().size()) {
                    Block.Fact fact = block.facts().get(i);
                    text.run(fact.label() + "：", Typeface.HEI, block.size());
                    text.run(fact.value(), Typeface.FANGSONG, block.size());
                }
                text.close();
                xml.append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        text().open(new Shape(Align.LEFT, 0, 4, 0, true)).close();
    }

    private void signatures(List<String> labels) {
        int cells = Math.min(3, Math.max(1, labels.size()));
        text().open(new Shape(Align.LEFT, 0, BLANK_LINE, 0, true)).close();
        openGrid(cells);
        for (int from = 0; from < labels.size(); from += cells) {
            xml.append("<w:tr>");
            for (int i = from; i < from + cells; i++) {
                gridCell(cells);
                DocxText text = text().open(new Shape(Align.LEFT, 0, 0, 10, true));
                if (i < labels.size()) {
                    text.run(labels.get(i) + "：", Typeface.FANGSONG, 12);
                    text.run("　".repeat(6), Typeface.FANGSONG, 12, true);
                }
                text.close();
                xml.append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        text().open(new Shape(Align.LEFT, 0, 4, 0, false)).close();
    }

    private void closing(Block.Closing closing) {
        for (int i = 0; i < 3; i++) {
            text().open(new Shape(Align.LEFT, 0, 28.95, 0, true)).close();
        }
        Shape keep = new Shape(Align.RIGHT, 0, 28.95, 0, true);
        text().open(keep).run(closing.unit() + "　　", Typeface.FANGSONG, 16).close();
        Shape last = new Shape(Align.RIGHT, 0, 28.95, 0, false);
        text().open(last).run(closing.date() + "　　　　", Typeface.FANGSONG, 16).close();
    }
}
