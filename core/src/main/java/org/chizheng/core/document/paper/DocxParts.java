package org.chizheng.core.document.paper;

import java.util.List;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Picture;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.paper.DocxText.Shape;

/** The small parts around the text of a Word file: types, relations, fonts with their alternatives, foot and mark. */
final class DocxParts {
    static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String[] PARTS = {"styles", "settings", "fontTable", "footer", "header"};

    private final Document document;

    DocxParts(Document document) {
        this.document = document;
    }

    String contentTypes() {
        StringBuilder xml = new StringBuilder(PROLOG);
        xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
        xml.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "document", "document.main");
        for (String part : PARTS) {
            override(xml, file(part), part);
        }
        xml.append("<Default Extension=\"png\" ContentType=\"image/png\"/>");
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String file, String type) {
        xml.append("<Override PartName=\"/word/")
                .append(file)
                .append(".xml\" ContentType=\"")
                .append(TYPES);
        xml.append(type).append("+xml\"/>");
    }

    private static String file(String part) {
        return part.equals("footer") || part.equals("header") ? part + "1" : part;
    }

    String packageRelations() {
        return PROLOG + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + KINDS + "officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    }

    String documentRelations() {
        StringBuilder xml = new StringBuilder(PROLOG);
        xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        for (int i = 0; i < PARTS.length; i++) {
            xml.append("<Relationship Id=\"rId")
                    .append(i + 1)
                    .append("\" Type=\"")
                    .append(KINDS)
                    .append(PARTS[i]);
            xml.append("\" Target=\"").append(file(PARTS[i])).append(".xml\"/>");
        }
        for (int i = 0; i < pictures().size(); i++) {
            xml.append("<Relationship Id=\"picture")
                    .append(i + 1)
                    .append("\" Type=\"")
                    .append(KINDS);
            xml.append("image\" Target=\"").append(pictureFile(i)).append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    /** The pictures of the document in the order of its blocks. */
    List<Picture> pictures() {
        return document.blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).picture())
                .toList();
    }

    static String pictureFile(int index) {
        return "media/picture" + (index + 1) + ".png";
    }

    String fontTable() {
        StringBuilder xml =
                new StringBuilder(PROLOG).append("<w:fonts").append(W).append('>');
        for (Typeface face : Typeface.values()) {
            xml.append("<w:font w:name=\"").append(face.official()).append("\"><w:altName w:val=\"");
            xml.append(face.alternative()).append("\"/><w:charset w:val=\"86\"/></w:font>");
        }
        return xml.append("</w:fonts>").toString();
    }

    String styles() {
        String name = Typeface.FANGSONG.official();
        return PROLOG + "<w:styles" + W + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + name
                + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name
                + "\"/><w:sz w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\">"
                + "<w:name w:val=\"Normal\"/></w:style></w:styles>";
    }

    String settings() {
        return PROLOG + "<w:settings" + W + "><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
                + "<w:useFELayout/></w:compat></w:settings>";
    }

    String footer() {
        StringBuilder xml = new StringBuilder(PROLOG).append("<w:ftr").append(W).append('>');
        double size = 8.5;
        if (!document.foot().line().isEmpty()) {
            new DocxText(xml)
                    .open(Shape.cell(Align.LEFT))
                    .run(document.foot().line(), Typeface.SONG, size)
                    .close();
        }
        DocxText text = new DocxText(xml).open(Shape.cell(Align.RIGHT)).run("第 ", Typeface.SONG, size);
        text.field("PAGE", Typeface.SONG, size).run(" 页　共 ", Typeface.SONG, size);
        text.field("NUMPAGES", Typeface.SONG, size)
                .run(" 页", Typeface.SONG, size)
                .close();
        return xml.append("</w:ftr>").toString();
    }

    /** The mark of a practice county stands behind the text of every page, so that no practice paper passes for one. */
    String header() {
        StringBuilder xml = new StringBuilder(PROLOG).append("<w:hdr").append(W);
        xml.append(" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">");
        xml.append("<w:p>");
        if (!document.watermark().isEmpty()) {
            xml.append("<w:r><w:pict><v:shapetype id=\"mark\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" ");
            xml.append("path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/>");
            xml.append("<v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/>");
            xml.append("<v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/>");
            xml.append("<v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/></v:formulas>");
            xml.append("<v:path textpathok=\"t\" o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/>");
            xml.append("</v:shapetype><v:shape id=\"practice\" type=\"#mark\" style=\"position:absolute;width:300pt;");
            xml.append("height:150pt;rotation:330;z-index:-1;mso-position-horizontal:center;");
            xml.append("mso-position-horizontal-relative:margin;mso-position-vertical:center;");
            xml.append("mso-position-vertical-relative:margin\" fillcolor=\"#e0e0e0\" stroked=\"f\">");
            xml.append("<v:textpath style=\"font-family:SimHei;font-size:1pt\" string=\"");
            xml.append(Xml.text(document.watermark())).append("\"/></v:shape></w:pict></w:r>");
        }
        return xml.append("</w:p></w:hdr>").toString();
    }
}
