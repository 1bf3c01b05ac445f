package org.chizheng.core.document.paper;

import org.chizheng.core.document.Align;
import org.chizheng.core.document.Typeface;

/** Paragraphs and runs of WordprocessingML, written as text: thirty rows in a millisecond, where beans take ten. */
final class DocxText {
    private static final int TWIPS = 20;
    private static final int EMU = 12_700;

    private final StringBuilder xml;

    DocxText(StringBuilder xml) {
        this.xml = xml;
    }

    /** How a paragraph stands: measures in points; {@code line} 0 for single spacing. */
    record Shape(Align align, double indent, double line, double after, boolean keep) {
        static Shape cell(Align align) {
            return new Shape(align, 0, 0, 0, false);
        }
    }

    static long twips(double points) {
        return Math.round(points * TWIPS);
    }

    DocxText open(Shape shape) {
        xml.append("<w:p><w:pPr>");
        if (shape.keep()) {
            xml.append("<w:keepNext/>");
        }
        xml.append("<w:spacing w:before=\"0\" w:after=\"")
                .append(twips(shape.after()))
                .append('"');
        if (shape.line() > 0) {
            xml.append(" w:line=\"").append(twips(shape.line())).append("\" w:lineRule=\"exact\"");
        }
        xml.append("/>");
        if (shape.indent() > 0) {
            xml.append("<w:ind w:firstLine=\"").append(twips(shape.indent())).append("\"/>");
        }
        xml.append("<w:jc w:val=\"").append(justify(shape.align())).append("\"/></w:pPr>");
        return this;
    }

    private static String justify(Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    DocxText run(String text, Typeface face, double size) {
        return run(text, face, size, false);
    }

    DocxText run(String text, Typeface face, double size, boolean underlined) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.append("<w:r>");
            look(face, size, underlined);
            if (i > 0) {
                xml.append("<w:br/>");
            }
            xml.append("<w:t xml:space=\"preserve\">")
                    .append(Xml.text(lines[i]))
                    .append("</w:t></w:r>");
        }
        return this;
    }

    /** A field that Word counts itself: PAGE, NUMPAGES. */
    DocxText field(String name, Typeface face, double size) {
        xml.append("<w:fldSimple w:instr=\" ").append(name).append(" \"><w:r>");
        look(face, size, false);
        xml.append("<w:t>1</w:t></w:r></w:fldSimple>");
        return this;
    }

    /** A picture by its place among the pictures of the document; measures in points. */
    DocxText picture(int index, double width, double height) {
        String name = "picture" + (index + 1);
        String size = "cx=\"" + Math.round(width * EMU) + "\" cy=\"" + Math.round(height * EMU) + "\"";
        String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
        xml.append("<w:r><w:drawing><wp:inline xmlns:wp=\"").append(drawing).append("wordprocessingDrawing\">");
        xml.append("<wp:extent ").append(size).append("/><wp:docPr id=\"").append(index + 1);
        xml.append("\" name=\"")
                .append(name)
                .append("\"/><a:graphic xmlns:a=\"")
                .append(drawing);
        xml.append("main\"><a:graphicData uri=\"").append(drawing).append("picture\"><pic:pic xmlns:pic=\"");
        xml.append(drawing).append("picture\"><pic:nvPicPr><pic:cNvPr id=\"").append(index + 1);
        xml.append("\" name=\"").append(name).append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
        xml.append("<a:blip r:embed=\"").append(name).append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>");
        xml.append("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ").append(size);
        xml.append("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>");
        xml.append("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
        return this;
    }

    DocxText tab() {
        xml.append("<w:r><w:tab/></w:r>");
        return this;
    }

    void close() {
        xml.append("</w:p>");
    }

    private void look(Typeface face, double size, boolean underlined) {
        String name = face.official();
        xml.append("<w:rPr><w:rFonts w:ascii=\"")
                .append(name)
                .append("\" w:hAnsi=\"")
                .append(name);
        xml.append("\" w:eastAsia=\"").append(name).append("\" w:hint=\"eastAsia\"/>");
        if (underlined) {
            xml.append("<w:u w:val=\"single\"/>");
        }
        long half = Math.round(size * 2);
        xml.append("<w:sz w:val=\"")
                .append(half)
                .append("\"/><w:szCs w:val=\"")
                .append(half)
                .append("\"/></w:rPr>");
    }
}
